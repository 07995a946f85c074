import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'Who restarts?',
  chapter: 'In time',
  minutes: 3,
  panel: 'timeline',
};
