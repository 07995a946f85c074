import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { type Verdict, verdictOf, verdictOfText } from './index.ts';

interface Case {
  readonly id: string;
  readonly rule: string;
  readonly base: string;
  readonly yaml: string;
  readonly expect: Verdict;
}

/** 700 manifests with the verdict of the API server's own code (Kubernetes 1.34.1, default feature gates). */
const cases = readFileSync(new URL('./testdata/cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Case => JSON.parse(line));

function verdict(yaml: string): Verdict {
  const [document] = parseManifest(yaml).documents;
  return document ? verdictOf(document) : verdictOfText(yaml);
}

/** Remarks on where an error comes from are left out; no pod errors are an empty list. */
function plain({ errors, podErrors = [], ...rest }: Verdict): Verdict {
  const listed = errors.map(({ type, field, detail }) => ({ type, field, detail }));
  return { ...rest, errors: listed, podErrors };
}

const groups = new Map<string, Case[]>();
for (const given of cases) groups.set(given.rule, [...(groups.get(given.rule) ?? []), given]);

test('there are cases', () => {
  expect(cases).toHaveLength(700);
});

test.each([...groups])('%s', (_rule, group) => {
  for (const given of group) {
    expect({ id: given.id, ...plain(verdict(given.yaml)) }).toEqual({
      id: given.id,
      ...plain(given.expect),
    });
  }
});
