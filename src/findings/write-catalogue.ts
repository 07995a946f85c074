/** The source of catalogue.ts: the list of all findings, from the names of their files below catalogue/. */
export function catalogueSource(files: readonly string[]): string {
  const entries = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .sort()
    .map((path) => ({ path, name: camel(path.split('/').at(-1) ?? '') }));
  const imports = entries.map(
    ({ path, name }) => `import { ${name} } from './catalogue/${path}.ts';`,
  );
  return `// Written by catalogue.test.ts from the files below catalogue/: do not edit.
// biome-ignore-all assist/source/organizeImports: in the order of the folders
// biome-ignore-all format: as generated
${imports.join('\n')}
import type { Finding } from './finding.ts';

/** Every finding there is. */
export const CATALOGUE: readonly Finding[] = [
${entries.map(({ name }) => `  ${name},`).join('\n')}
];
`;
}

function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
