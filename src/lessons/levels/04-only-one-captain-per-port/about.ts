import type { About } from '../../lesson.ts';

export const about: About = { title: 'Only one captain per port', chapter: 'Sharing', minutes: 3 };
