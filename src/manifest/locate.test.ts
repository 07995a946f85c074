import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../kubernetes/index.ts';
import {
  keySpanOf,
  type ManifestDocument,
  nearestSpan,
  parseManifest,
  pathAt,
  spanOf,
  valueSpanOf,
} from './index.ts';

const text = `# head
a: 1
---
spec: # the spec
  containers:
  - name: app # the app
    "image": 'x'
    args: [one, {k: two}]
  # other
  -   name: &n other
      env:
  volumes: |
    text

  again: *n
`;

function second(): ManifestDocument {
  const document = parseManifest(text).documents[1];
  if (!document) throw new Error('no document');
  return document;
}
const at = (span: { start: number; end: number } | undefined) =>
  span && text.slice(span.start, span.end);

describe('spans', () => {
  it.each<[FieldPath, string | undefined, string | undefined, string | undefined]>([
    [['spec', 'containers', 0, 'name'], 'name: app', 'name', 'app'],
    [['spec', 'containers', 0, 'image'], '"image": \'x\'', '"image"', "'x'"],
    [['spec', 'containers', 0, 'args'], 'args: [one, {k: two}]', 'args', '[one, {k: two}]'],
    [['spec', 'containers', 0, 'args', 0], 'one', '', 'one'],
    [['spec', 'containers', 0, 'args', 1, 'k'], 'k: two', 'k', 'two'],
    [
      ['spec', 'containers', 1],
      '-   name: &n other\n      env:',
      '-',
      'name: &n other\n      env:',
    ],
    [['spec', 'containers', 1, 'name'], 'name: &n other', 'name', 'other'],
    [['spec', 'containers', 1, 'env'], 'env:', 'env', ''],
    [['spec', 'volumes'], 'volumes: |\n    text', 'volumes', '|\n    text'],
    [['spec', 'again'], 'again: *n', 'again', '*n'],
    [['spec', 'missing'], undefined, undefined, undefined],
    [['spec', 'containers', 2], undefined, undefined, undefined],
    [['spec', 'again', 'x'], undefined, undefined, undefined],
  ])('of %j', (path, whole, key, value) => {
    const document = second();
    expect(at(spanOf(document, path))).toBe(whole);
    expect(at(keySpanOf(document, path))).toBe(key);
    expect(at(valueSpanOf(document, path))).toBe(value);
  });

  it.each<[FieldPath, string]>([
    [
      ['spec', 'containers', 0, 'ports', 0, 'name'],
      '- name: app # the app\n    "image": \'x\'\n    args: [one, {k: two}]',
    ],
    [['spec', 'containers', 1, 'env', 0], 'env:'],
    [['spec', 'again', 'x'], 'again: *n'],
  ])('nearest to %j', (path, whole) => {
    expect(at(nearestSpan(second(), path))).toBe(whole);
  });

  it('nearest to what no key holds is the document', () => {
    expect(nearestSpan(second(), ['status']).start).toBe(text.indexOf('spec:'));
  });
});

describe('the path at a place', () => {
  it.each<[string, number, FieldPath]>([
    ['spec: #', 0, ['spec']],
    ['containers:', 4, ['spec', 'containers']],
    ['- name: app', 0, ['spec', 'containers', 0]],
    ['name: app', 7, ['spec', 'containers', 0, 'name']],
    ['{k: two}', 5, ['spec', 'containers', 0, 'args', 1, 'k']],
    ['env:', 4, ['spec', 'containers', 1, 'env']],
    ['    text', 5, ['spec', 'volumes']],
    ['# head', 2, []],
  ])('of %j + %i', (words, more, path) => {
    expect(pathAt(second(), text.indexOf(words) + more)).toEqual(path);
  });

  it('leads back to every span', () => {
    const document = second();
    for (const path of [
      ['spec', 'containers', 0, 'args', 1, 'k'],
      ['spec', 'again'],
      ['spec', 'containers', 1, 'name'],
    ]) {
      expect(pathAt(document, keySpanOf(document, path)?.start ?? -1)).toEqual(path);
    }
  });
});
