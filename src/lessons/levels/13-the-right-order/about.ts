import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'The right order',
  chapter: 'In time',
  minutes: 2,
  panel: 'timeline',
};
