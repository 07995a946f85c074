import { Menu } from '@base-ui/react/menu';
import {
  ChartGantt,
  Compass,
  EllipsisVertical,
  FileDiff,
  Gauge,
  type LucideIcon,
  Moon,
  Search,
  ShieldCheck,
  SlidersHorizontal,
  Sun,
} from 'lucide-react';
import { learn } from '../lessons/learn.ts';
import { useSession } from '../session-context.tsx';
import { CommandItem } from './CommandItem.tsx';
import { FILE_COMMANDS as FILE } from './commands.ts';
import controls from './controls.module.css';
import { Icon } from './Icon.tsx';
import { mainLandmark } from './main-landmark.ts';
import { useShell } from './shell-state.ts';
import { chooseTheme, useTheme } from './theme.ts';

/** A phone's menu: what the top bar of a wide window shows. */
export function MoreMenu() {
  const session = useSession();
  const showDialog = useShell((shell) => shell.showDialog);
  const showLeft = useShell((shell) => shell.showLeft);
  const showDrawer = useShell((shell) => shell.showDrawer);
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <Menu.Root>
      <Menu.Trigger className={controls.icon} aria-label="More">
        <Icon of={EllipsisVertical} size={18} />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          align="end"
          sideOffset={4}
        >
          <Menu.Popup className={controls.menu}>
            <CommandItem of={FILE.new} />
            <CommandItem of={FILE.open} />
            <CommandItem of={FILE.templates} />
            <CommandItem of={FILE.designs} />
            <Menu.Separator className={controls.separator} />
            <CommandItem of={FILE.share} />
            <CommandItem of={FILE.exportImage} />
            <CommandItem of={FILE.copyYaml} />
            <CommandItem of={FILE.downloadYaml} />
            <CommandItem of={FILE.copyKubectl} />
            <Menu.Separator className={controls.separator} />
            <Item label="Changes" icon={FileDiff} act={() => showDialog('changes')} />
            <Item label="Inspect" icon={SlidersHorizontal} act={() => showLeft('inspect')} />
            <Item label="Security" icon={ShieldCheck} act={() => showDrawer('security')} />
            <Item label="Resources" icon={Gauge} act={() => showDrawer('resources')} />
            <Item label="Timeline" icon={ChartGantt} act={() => showDrawer('timeline')} />
            <Item label="Learn" icon={Compass} act={() => learn(session)} />
            <Item label="Command palette" icon={Search} act={() => showDialog('commands')} />
            <Item
              label={`Switch to the ${other} theme`}
              icon={theme === 'dark' ? Sun : Moon}
              act={() => chooseTheme(other)}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Item({ label, icon, act }: ItemProps) {
  return (
    <Menu.Item className={controls.menuItem} onClick={act}>
      <Icon of={icon} />
      {label}
    </Menu.Item>
  );
}

interface ItemProps {
  readonly label: string;
  readonly icon: LucideIcon;
  act(): void;
}
