import { Menu } from '@base-ui/react/menu';
import { FileX2 } from 'lucide-react';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from './controls.module.css';
import { Icon } from './Icon.tsx';
import { mainLandmark } from './main-landmark.ts';

/** The files of definitions beside the design, each with what it defines and a way to be rid of it. */
export function DefinitionsMenu({ className }: { readonly className: string }) {
  const files = useSessionState((state) => state.definitions);
  const { forgetDefinitions } = useActions();
  const count = files.reduce((sum, { kinds }) => sum + kinds.length, 0);
  return (
    <Menu.Root>
      <Menu.Trigger className={className}>
        <b>{count}</b> {count === 1 ? 'definition' : 'definitions'}
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          side="top"
          align="start"
          sideOffset={4}
        >
          <Menu.Popup className={controls.menu}>
            {files.map(({ id, name, kinds }) => (
              <Menu.Item
                key={id}
                className={controls.menuItem}
                title={kinds.join(', ')}
                onClick={() => forgetDefinitions(id)}
              >
                <Icon of={FileX2} />
                Remove {name} ({kinds.slice(0, MOST_NAMED).join(', ')}
                {kinds.length > MOST_NAMED ? ', …' : ''})
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const MOST_NAMED = 3;
