import { readPattern } from './read-pattern.ts';
import type { PatternSummary } from './summary.ts';

/** What the palette knows of a pattern before its text is loaded. */
export function summaryOf(text: string): PatternSummary | undefined {
  const pattern = readPattern(text);
  if (!pattern.ok) return undefined;
  const { id, title, category, teaches: oneLine, pod, app } = pattern;
  const brought = pod.containers.filter((container) => container !== app);
  return {
    id,
    title,
    category,
    oneLine,
    ...(brought[0] && { role: brought[0].role }),
    ...(pod.links.length > 0 && { calls: true }),
    ...(brought.some(({ mounts }) => mounts.length > 0) && { files: true }),
  };
}

/** The source of catalogue.ts: the summaries of the pattern texts, by category and title. */
export function catalogueSource(texts: readonly string[]): string {
  const order = ({ category, title }: PatternSummary) => `${category}\n${title}`;
  const entries = texts
    .flatMap((text) => summaryOf(text) ?? [])
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((entry) => `  ${JSON.stringify(entry)},`);
  return `// Written by catalogue.test.ts from templates/: do not edit.
// biome-ignore-all format: as generated
import type { PatternSummary } from './summary.ts';

/** Every pattern there is, by category and title. */
export const PATTERNS: readonly PatternSummary[] = [
${entries.join('\n')}
];
`;
}
