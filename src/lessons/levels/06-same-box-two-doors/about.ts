import type { About } from '../../lesson.ts';

export const about: About = { title: 'Same box, two doors', chapter: 'Sharing', minutes: 3 };
