import type { About } from '../../lesson.ts';

export const about: About = { title: 'Is it worth it?', chapter: 'In charge', minutes: 3 };
