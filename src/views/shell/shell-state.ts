import { create } from 'zustand';

/** What only the frame of the app knows: which dialog is open, which tab a phone shows. */
interface Shell {
  readonly templates: boolean;
  readonly tab: 'canvas' | 'yaml' | 'add';
  showTemplates(open: boolean): void;
  showTab(tab: Shell['tab']): void;
}

export const useShell = create<Shell>((set) => ({
  templates: false,
  tab: 'canvas',
  showTemplates: (templates) => set({ templates }),
  showTab: (tab) => set({ tab }),
}));
