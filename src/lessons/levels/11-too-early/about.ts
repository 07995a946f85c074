import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'Too early!',
  chapter: 'In time',
  minutes: 3,
  panel: 'timeline',
};
