import { late } from '../late.ts';

/** The glossary, fetched when a panel first shows a word of it. */
export const glossary = late(() => import('./glossary.ts'));
