import {
  BookOpen,
  Command as CommandIcon,
  Copy,
  Download,
  FilePlus2,
  FileX2,
  FolderOpen,
  Image,
  Keyboard,
  Layers,
  Link,
  ListChecks,
  Moon,
  PanelLeft,
  Redo2,
  SquareTerminal,
  Sun,
  Undo2,
} from 'lucide-react';
import type { Session } from '../../session/index.ts';
import type { Command } from '../commands.ts';
import { copyKubectl, copyYaml, downloadYaml, newDesign, openFromDialog } from './file-actions.ts';
import { type DialogName, useShell } from './shell-state.ts';
import { chooseTheme, currentTheme } from './theme.ts';

const nothingWritten = (session: Session) =>
  session.getState().text.trim() === '' ? 'Nothing is written yet.' : undefined;

const dialog = (name: DialogName) => () => useShell.getState().showDialog(name);

/** What the top bar, its menus and the phone's menu offer, and the frame's own actions. */
export const FILE_COMMANDS = {
  new: {
    id: 'new',
    label: 'New',
    group: 'File',
    icon: FilePlus2,
    words: ['empty', 'blank', 'start'],
    run: newDesign,
  },
  open: {
    id: 'open',
    label: 'Open',
    group: 'File',
    icon: FolderOpen,
    keys: 'Ctrl+O',
    words: ['file', 'import', 'yaml', 'json', 'load'],
    run: openFromDialog,
  },
  templates: {
    id: 'templates',
    label: 'Templates',
    group: 'File',
    icon: BookOpen,
    words: ['examples', 'gallery', 'patterns'],
    run: dialog('templates'),
  },
  designs: {
    id: 'designs',
    label: 'Designs',
    group: 'File',
    icon: Layers,
    words: ['recent', 'rename', 'duplicate', 'delete', 'zip', 'my'],
    run: dialog('designs'),
  },
  share: {
    id: 'share',
    label: 'Share',
    group: 'File',
    icon: Link,
    words: ['link', 'embed', 'iframe', 'send'],
    hindered: nothingWritten,
    run: dialog('share'),
  },
  exportImage: {
    id: 'export-image',
    label: 'Export image',
    group: 'File',
    icon: Image,
    words: ['svg', 'png', 'picture'],
    hindered: ({ getState }) =>
      getState().shown.pods.length === 0 ? 'There is no pod to draw.' : undefined,
    run: dialog('export'),
  },
  copyYaml: {
    id: 'copy-yaml',
    label: 'Copy YAML',
    group: 'File',
    icon: Copy,
    words: ['clipboard'],
    hindered: nothingWritten,
    run: (session) => void copyYaml(session),
  },
  downloadYaml: {
    id: 'download-yaml',
    label: 'Download YAML',
    group: 'File',
    icon: Download,
    keys: 'Ctrl+S',
    words: ['save', 'file', 'export'],
    hindered: nothingWritten,
    run: downloadYaml,
  },
  copyKubectl: {
    id: 'copy-kubectl',
    label: 'Copy kubectl command',
    group: 'File',
    icon: SquareTerminal,
    words: ['apply', 'heredoc', 'terminal', 'shell'],
    hindered: nothingWritten,
    run: (session) => void copyKubectl(session),
  },
} satisfies Record<string, Command>;

/** All actions of the frame of the app, for the command palette. */
export function commands(): readonly Command[] {
  const other = currentTheme() === 'dark' ? 'light' : 'dark';
  return [
    ...Object.values(FILE_COMMANDS),
    {
      id: 'undo',
      label: 'Undo',
      group: 'Edit',
      icon: Undo2,
      keys: 'Ctrl+Z',
      hindered: ({ getState }) =>
        getState().history.past.length === 0 ? 'There is nothing to undo.' : undefined,
      run: ({ actions }) => actions.undo(),
    },
    {
      id: 'redo',
      label: 'Redo',
      group: 'Edit',
      icon: Redo2,
      keys: 'Ctrl+Shift+Z',
      hindered: ({ getState }) =>
        getState().history.future.length === 0 ? 'There is nothing to do again.' : undefined,
      run: ({ actions }) => actions.redo(),
    },
    {
      id: 'forget-definitions',
      label: 'Remove the definitions beside the design',
      group: 'File',
      icon: FileX2,
      words: ['crd', 'custom', 'resource', 'forget'],
      hindered: ({ getState }) =>
        getState().definitions.length === 0 ? 'There are no definitions beside it.' : undefined,
      run: ({ actions, getState }) => {
        for (const { id } of getState().definitions) actions.forgetDefinitions(id);
      },
    },
    {
      id: 'theme',
      label: `Switch to the ${other} theme`,
      group: 'View',
      icon: other === 'dark' ? Moon : Sun,
      words: ['theme', 'dark', 'light', 'colours'],
      run: () => chooseTheme(other),
    },
    {
      id: 'commands',
      label: 'Command palette',
      group: 'View',
      icon: CommandIcon,
      keys: 'Ctrl+K',
      words: ['search', 'actions'],
      run: dialog('commands'),
    },
    {
      id: 'keys',
      label: 'Keyboard map',
      group: 'View',
      icon: Keyboard,
      keys: '?',
      words: ['shortcuts', 'help'],
      run: dialog('keys'),
    },
    {
      id: 'show-parts',
      label: 'Show the parts to add',
      group: 'View',
      icon: PanelLeft,
      words: ['palette', 'add'],
      run: () => useShell.getState().showLeft('add'),
    },
    {
      id: 'show-findings',
      label: 'Show findings',
      group: 'Check',
      icon: ListChecks,
      words: ['errors', 'warnings', 'problems', 'lint'],
      run: () => useShell.getState().showDrawer('findings'),
    },
  ];
}
