import { CircleQuestionMark, Columns2, Pause, Play, Redo2, Trash2, Undo2 } from 'lucide-react';
import { runOf, type Session } from '../../session/index.ts';
import type { Command, KeyNote } from '../commands.ts';
import { useShell } from '../shell/shell-state.ts';
import { askWhy } from './use-run-keys.ts';

const noPod = ({ getState }: Session) =>
  getState().shown.pods.length === 0 ? 'There is no pod to run.' : undefined;

const noRun = (session: Session) =>
  runOf(session).getState().played ? undefined : 'Press Run first.';

export const keyNotes: readonly KeyNote[] = [
  { keys: '← →', does: 'A second back or on', where: 'On the playhead' },
  { keys: 'Shift ← →', does: 'A tenth of a second', where: 'On the playhead' },
  { keys: 'PageUp PageDown', does: 'Ten seconds', where: 'On the playhead' },
  { keys: 'Home End', does: 'To the begin or the end', where: 'On the playhead' },
  { keys: 'Space', does: 'Play or pause', where: 'On the playhead' },
];

/** What can be done with the run of the pod, for the command palette. */
export function commands(session: Session): readonly Command[] {
  const { actions, getState } = runOf(session);
  const { playing, deeds, takenBack, played, comparing } = getState();
  return [
    {
      id: 'run',
      label: playing ? 'Pause the run' : 'Run the pod',
      group: 'Run',
      icon: playing ? Pause : Play,
      words: ['play', 'start', 'simulate', 'timeline'],
      hindered: noPod,
      run() {
        useShell.getState().showDrawer('timeline');
        if (playing) actions.pause();
        else void actions.play();
      },
    },
    {
      id: 'run-delete',
      label: 'Delete the pod in the run',
      group: 'Run',
      icon: Trash2,
      words: ['sigterm', 'terminate', 'grace'],
      hindered: noRun,
      run: () => actions.act({ do: 'delete' }),
    },
    {
      id: 'run-take-back',
      label: 'Take back the last deed of the run',
      group: 'Run',
      icon: Undo2,
      words: ['undo'],
      hindered: () => (deeds.length === 0 ? 'Nothing was done to the pod.' : undefined),
      run: () => actions.takeBack(),
    },
    {
      id: 'run-do-again',
      label: 'Do again what was taken back in the run',
      group: 'Run',
      icon: Redo2,
      words: ['redo'],
      hindered: () => (takenBack.length === 0 ? 'Nothing was taken back.' : undefined),
      run: () => actions.doAgain(),
    },
    {
      id: 'run-compare',
      label: `${comparing ? 'Stop comparing' : 'Compare'} with ${played?.otherWay ?? 'classic'} sidecars`,
      group: 'Run',
      icon: Columns2,
      hindered: (of) =>
        noRun(of) ?? (played?.otherWay ? undefined : 'This pod has no sidecar to compare.'),
      run: () => actions.compare(!comparing),
    },
    {
      id: 'run-why',
      label: 'Why is it so at the playhead?',
      group: 'Run',
      icon: CircleQuestionMark,
      keys: 'W',
      where: 'In the timeline',
      hindered: noRun,
      run: askWhy,
    },
  ];
}
