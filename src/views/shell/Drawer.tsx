import {
  ChartGantt,
  ChevronDown,
  Gauge,
  type LucideIcon,
  PanelBottomOpen,
  ShieldCheck,
} from 'lucide-react';
import { type ComponentType, Suspense } from 'react';
import { FindingsTab, useFindingsSummary } from '../findings/FindingsTab.tsx';
import styles from './Drawer.module.css';
import { Icon } from './Icon.tsx';
import { type Lazy, lazily } from './lazily.ts';
import { type DrawerTab, useShell } from './shell-state.ts';

/** A tab of the drawer: what its button shows beside its label, and its page. */
interface Tab {
  readonly tab: DrawerTab;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly Shows?: ComponentType;
  /** The accessible name, when it says more than the label. */
  readonly useName?: () => string;
  readonly Page: Lazy<object>;
  /** What stands in the bar beside the tabs while its page is open. */
  readonly Controls?: Lazy<object>;
}

const TABS: readonly Tab[] = [
  {
    tab: 'findings',
    label: 'Findings',
    Shows: FindingsTab,
    useName: () => `Findings: ${useFindingsSummary()}`,
    Page: lazily(() => import('../findings/FindingsPanel.tsx').then((it) => it.FindingsPanel)),
    Controls: lazily(() => import('../findings/FindingsTools.tsx').then((it) => it.FindingsTools)),
  },
  {
    tab: 'timeline',
    label: 'Timeline',
    icon: ChartGantt,
    Page: lazily(() => import('../timeline/TimelinePanel.tsx').then((it) => it.TimelinePanel)),
    Controls: lazily(() =>
      import('../timeline/TimelineControls.tsx').then((it) => it.TimelineControls),
    ),
  },
  {
    tab: 'security',
    label: 'Security',
    icon: ShieldCheck,
    Page: lazily(() => import('../resources/SecurityPanel.tsx').then((it) => it.SecurityPanel)),
  },
  {
    tab: 'resources',
    label: 'Resources',
    icon: Gauge,
    Page: lazily(() => import('../resources/ResourcesPanel.tsx').then((it) => it.ResourcesPanel)),
  },
];

/** What the tabs show when they are opened. */
export const DRAWER_PAGES = TABS.flatMap(({ Page, Controls }) =>
  Controls ? [Page, Controls] : [Page],
);

/** The page of a drawer tab, for the drawer and for a phone. */
export function DrawerPage({ of }: { readonly of: DrawerTab }) {
  const Page = TABS.find(({ tab }) => tab === of)?.Page;
  return (
    <Suspense fallback={<div className={styles.page} />}>
      <div className={styles.page}>{Page ? <Page /> : null}</div>
    </Suspense>
  );
}

/** The bar of the drawer's tabs: under the canvas while closed, over the open page. */
export function DrawerBar() {
  const open = useShell((shell) => shell.drawer);
  const showDrawer = useShell((shell) => shell.showDrawer);
  const Controls = TABS.find(({ tab }) => tab === open)?.Controls;
  return (
    <div className={styles.bar}>
      {TABS.map((tab) => (
        <TabButton key={tab.tab} of={tab} open={open === tab.tab} />
      ))}
      {Controls ? (
        <div className={styles.controls}>
          <Suspense>
            <Controls />
          </Suspense>
        </div>
      ) : (
        <i className={styles.spacer} />
      )}
      <button
        type="button"
        className={styles.toggle}
        aria-label={open ? 'Close the drawer' : 'Open the drawer'}
        aria-expanded={open !== undefined}
        onClick={() => showDrawer(open ? undefined : 'findings')}
      >
        <Icon of={open ? ChevronDown : PanelBottomOpen} size={16} />
      </button>
    </div>
  );
}

/** The bar moves when the drawer opens or closes: the keyboard stays on the tab that was pressed. */
let pressed: DrawerTab | undefined;

function keepFocus(button: HTMLElement | null): void {
  if (!button || pressed !== button.dataset.tab) return;
  pressed = undefined;
  button.focus();
}

function TabButton({ of, open }: { readonly of: Tab; readonly open: boolean }) {
  const showDrawer = useShell((shell) => shell.showDrawer);
  const name = of.useName?.();
  const { Shows, icon } = of;
  return (
    <button
      ref={keepFocus}
      type="button"
      className={styles.tab}
      data-tab={of.tab}
      aria-expanded={open}
      aria-label={name}
      onClick={() => {
        pressed = of.tab;
        showDrawer(open ? undefined : of.tab);
      }}
    >
      {icon ? <Icon of={icon} size={15} /> : null}
      {of.label}
      {Shows ? <Shows /> : null}
    </button>
  );
}
