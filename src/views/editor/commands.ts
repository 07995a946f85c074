import { FileDiff } from 'lucide-react';
import type { Command } from '../commands.ts';
import { useShell } from '../shell/shell-state.ts';

/** What the command palette offers of the editor. */
export const commands: readonly Command[] = [
  {
    id: 'changes',
    label: 'Changes',
    group: 'View',
    icon: FileDiff,
    words: ['diff', 'compare', 'since opened', 'since last copy'],
    run: () => useShell.getState().showDialog('changes'),
  },
];
