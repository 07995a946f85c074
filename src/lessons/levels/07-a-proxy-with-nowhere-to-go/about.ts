import type { About } from '../../lesson.ts';

export const about: About = { title: 'A proxy with nowhere to go', chapter: 'Sharing', minutes: 4 };
