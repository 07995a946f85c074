import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'Least privilege',
  chapter: 'In charge',
  minutes: 4,
  panel: 'security',
};
