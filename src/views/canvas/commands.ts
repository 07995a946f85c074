import {
  Cable,
  ClipboardCopy,
  ClipboardPaste,
  Copy,
  Crosshair,
  FileCode2,
  Image,
  Maximize,
  Pencil,
  Trash2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { graphFor, type Session, spanOfKey } from '../../session/index.ts';
import type { Command, KeyNote } from '../commands.ts';
import { useCanvas, type View } from './canvas-state.ts';
import { copyCards, pasteFromClipboard } from './clipboard.ts';
import { focusCard } from './focus-card.ts';
import { commandsOf } from './use-card-commands.ts';

const ON_CARD = 'On a card';

const nothingSelected = ({ getState }: Session) =>
  getState().selected.length === 0 ? 'Select a card first.' : undefined;

const noContainer = ({ getState }: Session) =>
  getState().selected.some((key) => key.startsWith('container:'))
    ? undefined
    : 'Select a container first.';

/** What the canvas does to the selection and to its view, and each card and document to go to. */
export function commands(session: Session): readonly Command[] {
  return [...SELECTION, ...VIEW, ...cards(session), ...documents(session)];
}

const SELECTION: readonly Command[] = [
  {
    id: 'rename',
    label: 'Rename',
    group: 'Selection',
    icon: Pencil,
    keys: 'F2',
    where: ON_CARD,
    hindered: nothingSelected,
    run: (session) => onLast(session, (key) => useCanvas.getState().edit(key, 'name')),
  },
  {
    id: 'change-image',
    label: 'Change image',
    group: 'Selection',
    icon: Image,
    words: ['tag', 'version'],
    hindered: noContainer,
    run: (session) => onLast(session, (key) => useCanvas.getState().edit(key, 'source')),
  },
  {
    id: 'connect',
    label: 'Connect…',
    group: 'Selection',
    icon: Cable,
    keys: 'L',
    where: ON_CARD,
    words: ['link', 'mount', 'localhost', 'share'],
    hindered: nothingSelected,
    run: (session) =>
      onLast(session, (key) => {
        useCanvas.getState().linkFrom(key);
        focusCard(key);
      }),
  },
  {
    id: 'copy-cards',
    label: 'Copy',
    group: 'Selection',
    icon: ClipboardCopy,
    keys: 'Ctrl+C',
    where: ON_CARD,
    words: ['containers', 'clipboard'],
    hindered: noContainer,
    run: (session) => void copyCards(session, session.getState().selected),
  },
  {
    id: 'paste-cards',
    label: 'Paste containers',
    group: 'Edit',
    icon: ClipboardPaste,
    keys: 'Ctrl+V',
    where: ON_CARD,
    words: ['clipboard', 'yaml'],
    run: (session) => void pasteFromClipboard(session),
  },
  {
    id: 'duplicate',
    label: 'Duplicate',
    group: 'Selection',
    icon: Copy,
    keys: 'Ctrl+D',
    where: ON_CARD,
    hindered: noContainer,
    run: (session) => commandsOf(session).duplicate(session.getState().selected),
  },
  {
    id: 'delete',
    label: 'Delete',
    group: 'Selection',
    icon: Trash2,
    keys: 'Delete',
    where: ON_CARD,
    words: ['remove'],
    hindered: nothingSelected,
    run: (session) => commandsOf(session).remove(session.getState().selected),
  },
];

const noView = () => (useCanvas.getState().view ? undefined : 'There is no pod on the canvas.');
const withView = (act: (view: View) => void) => () => {
  const { view } = useCanvas.getState();
  if (view) act(view);
};

const VIEW: readonly Command[] = [
  {
    id: 'fit',
    label: 'Fit',
    group: 'View',
    icon: Maximize,
    words: ['whole pod', 'zoom'],
    hindered: noView,
    run: withView((view) => view.fit()),
  },
  {
    id: 'zoom-in',
    label: 'Zoom in',
    group: 'View',
    icon: ZoomIn,
    hindered: noView,
    run: withView((view) => view.zoomIn()),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    group: 'View',
    icon: ZoomOut,
    hindered: noView,
    run: withView((view) => view.zoomOut()),
  },
];

function onLast({ getState }: Session, act: (key: string) => void): void {
  const key = getState().selected.at(-1);
  if (key !== undefined) act(key);
}

/** Each card of the drawn pod. */
function cards({ getState }: Session): readonly Command[] {
  const { shown, pod } = getState();
  const drawn = shown.pods[pod];
  if (!drawn) return [];
  const { containers, volumes } = graphFor(drawn);
  return [...containers, ...volumes].map(({ key, name }) => ({
    id: `go ${key}`,
    label: `Go to ${name || 'a card without a name'}`,
    group: 'Go to',
    icon: Crosshair,
    words: [key.startsWith('volume:') ? 'volume' : 'container', 'card', 'select'],
    run({ actions }) {
      actions.select([key], spanOfKey(shown.spans[pod] ?? [], key));
      focusCard(key);
    },
  }));
}

/** Each document of the file, when there are several: its pod is drawn and its lines are shown. */
function documents({ getState }: Session): readonly Command[] {
  const { shown } = getState();
  if (shown.documents.length < 2) return [];
  return shown.documents.map(({ kind, name, start, end }, index) => ({
    id: `document ${index}`,
    label: `Go to ${[kind || 'document', name].filter(Boolean).join(' ')}`,
    group: 'Go to',
    icon: FileCode2,
    words: ['document'],
    run({ actions }) {
      const pod = shown.pods.findIndex(({ document }) => document === index);
      if (pod >= 0) actions.showPod(pod);
      actions.select([], { start, end });
    },
  }));
}

/** Keys of the canvas that are no command of the palette. */
export const keyNotes: readonly KeyNote[] = [
  { where: ON_CARD, keys: '← ↑ → ↓', does: 'Go to the card beside it' },
  { where: ON_CARD, keys: 'Alt+← →', does: 'Convert: init container, sidecar, container' },
  { where: ON_CARD, keys: 'Alt+↑ ↓', does: 'Start earlier or later' },
  { where: ON_CARD, keys: 'Ctrl+X', does: 'Cut' },
  { where: ON_CARD, keys: 'Shift+F10', does: 'Open its menu' },
  { where: ON_CARD, keys: 'Escape', does: 'Leave the card, end a link' },
  { where: 'On a mount or link', keys: 'Enter', does: 'Change it' },
  { where: 'On a mount or link', keys: 'Delete', does: 'Take it away' },
  { where: 'On the canvas', keys: 'Shift+drag', does: 'Select the cards in a frame' },
  { where: 'On the canvas', keys: 'Shift+click', does: 'Select one more card' },
  { where: 'While something is dragged', keys: 'Escape', does: 'Let go without a drop' },
];
