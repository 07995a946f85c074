import type { About } from '../../lesson.ts';

export const about: About = { title: 'Graduation', chapter: 'In charge', minutes: 4 };
