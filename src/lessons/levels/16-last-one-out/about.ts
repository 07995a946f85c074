import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'Last one out',
  chapter: 'In time',
  minutes: 4,
  panel: 'timeline',
};
