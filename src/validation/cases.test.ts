import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { type FieldError, type Verdict, verdictOf, verdictOfText } from './index.ts';

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

type Listed = Pick<FieldError, 'type' | 'field' | 'detail'>;

function listed(errors: readonly Listed[]): Listed[] {
  return errors.map(({ type, field, detail }) => ({ type, field, detail }));
}

/** Places in the manifest are left out, the oracle names none; no pod errors are an empty list. */
function plain({ errors, podErrors = [], decodeErrorAt: _, ...rest }: Verdict): object {
  return { ...rest, errors: listed(errors), podErrors: listed(podErrors) };
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
