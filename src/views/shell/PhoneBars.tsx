import { Menu } from '@base-ui/react/menu';
import {
  CirclePlus,
  Copy,
  Download,
  EllipsisVertical,
  FileCode2,
  type LucideIcon,
  Moon,
  Sun,
  Workflow,
} from 'lucide-react';
import { useActions, useSession } from '../session-context.tsx';
import controls from './controls.module.css';
import { DocumentSwitcher } from './DocumentSwitcher.tsx';
import { copyYaml, downloadYaml, openFromDialog } from './file-actions.ts';
import { Icon } from './Icon.tsx';
import { Logo } from './Logo.tsx';
import { mainLandmark } from './main-landmark.ts';
import styles from './PhoneBars.module.css';
import { useShell } from './shell-state.ts';
import { DesignTitle, HistoryButtons } from './TopBar.tsx';
import { chooseTheme, useTheme } from './theme.ts';

export function PhoneTop() {
  return (
    <header className={styles.top}>
      <Logo />
      <DesignTitle />
      <DocumentSwitcher />
      <span className={styles.spacer} />
      <HistoryButtons />
      <MoreMenu />
    </header>
  );
}

function MoreMenu() {
  const session = useSession();
  const { replaceText } = useActions();
  const showDialog = useShell((shell) => shell.showDialog);
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <Menu.Root>
      <Menu.Trigger className={controls.icon} aria-label="More">
        <Icon of={EllipsisVertical} size={18} />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner positionMethod="fixed" align="end" sideOffset={4}>
          <Menu.Popup className={controls.menu}>
            <Item label="New" act={() => replaceText('', 'new design')} />
            <Item label="Open" act={() => openFromDialog(session)} />
            <Item label="Templates" act={() => showDialog('templates')} />
            <Menu.Separator className={controls.separator} />
            <Item label="Copy YAML" icon={Copy} act={() => void copyYaml(session)} />
            <Item label="Download YAML" icon={Download} act={() => downloadYaml(session)} />
            <Menu.Separator className={controls.separator} />
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
      {icon ? <Icon of={icon} /> : null}
      {label}
    </Menu.Item>
  );
}

interface ItemProps {
  readonly label: string;
  readonly icon?: LucideIcon;
  act(): void;
}

const TABS = [
  { tab: 'canvas', label: 'Canvas', icon: Workflow },
  { tab: 'yaml', label: 'YAML', icon: FileCode2 },
  { tab: 'add', label: 'Add', icon: CirclePlus },
] as const;

/** The tabs at a phone's bottom edge. */
export function PhoneTabs() {
  const shown = useShell((shell) => shell.tab);
  const showTab = useShell((shell) => shell.showTab);
  return (
    <nav className={styles.tabs} aria-label="Views">
      {TABS.map(({ tab, label, icon }) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === shown ? 'page' : undefined}
          onClick={() => showTab(tab)}
        >
          <Icon of={icon} size={20} />
          {label}
        </button>
      ))}
    </nav>
  );
}
