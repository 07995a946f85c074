import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'Ready, or just alive?',
  chapter: 'In time',
  minutes: 4,
  panel: 'timeline',
};
