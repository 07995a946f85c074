import type { About } from '../../lesson.ts';

export const about: About = { title: 'Talk to the neighbour', chapter: 'Sharing', minutes: 2 };
