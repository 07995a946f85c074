import { Menu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';

interface MenuItemProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string;
  act(): void;
}

/** An entry of the canvas’s menus. */
export function MenuItem({ icon, label, keys, act }: MenuItemProps) {
  return (
    <Menu.Item className={controls.menuItem} onClick={act} aria-label={label}>
      <Icon of={icon} />
      {label}
      {keys ? <kbd>{keys}</kbd> : null}
    </Menu.Item>
  );
}
