import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'What survives a crash',
  chapter: 'In time',
  minutes: 3,
  panel: 'timeline',
};
