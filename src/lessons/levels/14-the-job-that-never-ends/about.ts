import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'The job that never ends',
  chapter: 'In time',
  minutes: 3,
  panel: 'timeline',
};
