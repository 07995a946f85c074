import { Anchor, Compass, LogOut, Map as MapIcon } from 'lucide-react';
import { isLearning, type Session } from '../../session/index.ts';
import type { Command } from '../commands.ts';
import { useShell } from '../shell/shell-state.ts';
import { breakPod, learn } from './learn.ts';
import { withSchool } from './use-school.ts';

/** What the lessons offer, for the command palette. */
export const commands: readonly Command[] = [
  {
    id: 'learn',
    label: 'Learn',
    group: 'Learn',
    icon: Compass,
    words: ['lesson', 'lessons', 'course', 'tutorial', 'teach', 'resume'],
    run: learn,
  },
  {
    id: 'lesson-map',
    label: 'All lessons',
    group: 'Learn',
    icon: MapIcon,
    words: ['lesson', 'map', 'voyage', 'levels', 'progress'],
    run: () => useShell.getState().showLeft('lesson'),
  },
  {
    id: 'break-it',
    label: 'Break it: mend a broken pod',
    group: 'Learn',
    icon: Anchor,
    words: ['challenge', 'game', 'fault', 'debug'],
    run: (session) => breakPod(session),
  },
  {
    id: 'leave-lessons',
    label: 'Leave lessons',
    group: 'Learn',
    icon: LogOut,
    words: ['lesson', 'exit', 'own', 'design', 'back'],
    hindered: (session) =>
      isLearning(session.getState().design) ? undefined : 'No lesson is open.',
    run: leaveLessons,
  },
];

/** Back to the person's own design and its parts. */
export function leaveLessons(session: Session): void {
  void withSchool(session, async (school) => {
    await school.leave();
    useShell.getState().showLeft('add');
    useShell.getState().showTab('canvas');
  });
}
