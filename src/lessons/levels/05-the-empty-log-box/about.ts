import type { About } from '../../lesson.ts';

export const about: About = { title: 'The empty log box', chapter: 'Sharing', minutes: 3 };
