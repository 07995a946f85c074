import type { About } from '../../lesson.ts';

export const about: About = {
  title: 'Share the engine room',
  chapter: 'In time',
  minutes: 2,
  panel: 'resources',
};
