import { Menu } from '@base-ui/react/menu';
import type { Command } from '../commands.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import controls from './controls.module.css';
import { Icon } from './Icon.tsx';
import { keysText } from './keys-text.ts';

/** A command in a menu. */
export function CommandItem({ of: command }: { readonly of: Command }) {
  const session = useSession();
  const hindrance = useSessionState(() => command.hindered?.(session));
  return (
    <Menu.Item
      className={controls.menuItem}
      aria-label={command.label}
      disabled={hindrance !== undefined}
      title={hindrance}
      onClick={() => command.run(session)}
    >
      {command.icon ? <Icon of={command.icon} /> : null}
      {command.label}
      {command.keys ? <kbd>{keysText(command.keys)}</kbd> : null}
    </Menu.Item>
  );
}
