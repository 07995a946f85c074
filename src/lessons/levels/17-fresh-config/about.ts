import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'Fresh config',
  chapter: 'In charge',
  minutes: 3,
  panel: 'timeline',
};
