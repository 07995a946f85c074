import { create } from 'zustand';

/** A dialog of the app, by what it is for. */
export type DialogName =
  | 'templates'
  | 'designs'
  | 'share'
  | 'export'
  | 'commands'
  | 'keys'
  | 'changes'
  | 'savePattern';

/** What the left column shows. */
export type LeftTab = 'add' | 'inspect' | 'lesson';

/** What the drawer under canvas and editor shows. */
export type DrawerTab = 'findings' | 'timeline' | 'security' | 'resources';

/** What a phone shows. */
export type PhoneTab = 'canvas' | 'yaml' | DrawerTab | LeftTab;

/** What only the frame of the app knows: which dialog, tab and drawer are open. */
interface Shell {
  readonly dialog: DialogName | undefined;
  readonly left: LeftTab;
  readonly drawer: DrawerTab | undefined;
  readonly tab: PhoneTab;
  showDialog(dialog: DialogName | undefined): void;
  /** Shows a tab of the left column; on a phone its page. */
  showLeft(left: LeftTab): void;
  /** Opens the drawer at a tab, or closes it; on a phone shows that page. */
  showDrawer(drawer: DrawerTab | undefined): void;
  showTab(tab: PhoneTab): void;
}

export const useShell = create<Shell>((set) => ({
  dialog: undefined,
  left: 'add',
  drawer: undefined,
  tab: 'canvas',
  showDialog: (dialog) => set({ dialog }),
  showLeft: (left) => set({ left, tab: left }),
  showDrawer: (drawer) => set({ drawer, tab: drawer ?? 'canvas' }),
  showTab: (tab) => set({ tab }),
}));
