import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/index.ts';
import { parseManifest } from './index.ts';

/** The text after the offered repair; undefined when none is offered. */
function unwrapped(text: string): string | undefined {
  const { kind, problems } = parseManifest(text);
  const edits = kind === 'markdown-fence' ? problems[0]?.repair?.edits : undefined;
  return edits && applyEdits(text, edits);
}

describe('YAML in a Markdown fence is unwrapped', () => {
  it.each([
    ['a fence alone', '```yaml\na: 1\n```\n', 'a: 1\n'],
    ['in a text', 'Text: apply\n\n```yml\na: 1\nb: 2\n```\nMore.\n', 'a: 1\nb: 2\n'],
    ['without a mark', '```\na: 1\n```', 'a: 1\n'],
    ['of tildes', '~~~ yaml\na: 1\n~~~\n', 'a: 1\n'],
    ['with words behind the mark', '```yaml title="pod.yaml" {1,3}\na: 1\n```\n', 'a: 1\n'],
    ['never closed', '```yaml\na: 1\n', 'a: 1\n'],
    ['CRLF', '```yaml\r\na: 1\r\n```\r\n', 'a: 1\r\n'],
    ['behind a command', '```sh\nkubectl get po\n```\n\n```yaml\na: 1\n```\n', 'a: 1\n'],
    ['several', '# One\n```yaml\na: 1\n```\nand\n```yaml\nb: 1\n```\n', 'a: 1\n---\nb: 1\n'],
    [
      'several, with a marker',
      '```yaml\na: 1\n```\n```yaml\n---\nb: 1\n```\n',
      'a: 1\n---\nb: 1\n',
    ],
    ['a command alone is no YAML', 'a: [\n```sh\nls\n```\n', undefined],
  ])('%s', (_, text, yaml) => {
    expect(unwrapped(text)).toBe(yaml);
  });
});
