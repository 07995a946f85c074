import type { About } from '../../lesson.ts';

export const about: About = { title: 'Two in one boat', chapter: 'Aboard', minutes: 2 };
