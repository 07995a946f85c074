import type { About } from '../../lesson.ts';

export const about: About = { title: 'One pod, one node', chapter: 'Aboard', minutes: 2 };
