import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'Init that never ends',
  chapter: 'In time',
  minutes: 2,
  panel: 'timeline',
};
