import { readHeader } from './header.ts';

/** All texts of templates/ that are patterns, by their names; the others are only whole manifests to begin with. */
export const PATTERN_TEXTS: ReadonlyMap<string, string> = new Map(
  Object.values(
    import.meta.glob<string>('../../templates/*.yaml', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).flatMap((text): [string, string][] => {
    const { id } = readHeader(text);
    return id === '' ? [] : [[id, text]];
  }),
);
