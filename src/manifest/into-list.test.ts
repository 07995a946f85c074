import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/index.ts';
import { planIntoList } from './into-list.ts';
import { parseManifest } from './parse.ts';

function listed(text: string): string {
  const plan = planIntoList(parseManifest(text));
  return plan.ok ? applyEdits(text, plan.edits) : plan.reason;
}

describe('the object of a JSON file as the first item of a List', () => {
  it.each([
    [
      'line by line',
      '{\n  "kind": "Pod",\n  "spec": {\n    "x": [1]\n  }\n}\n',
      '{\n  "apiVersion": "v1",\n  "kind": "List",\n  "items": [\n    {\n      "kind": "Pod",\n      "spec": {\n        "x": [1]\n      }\n    }\n  ]\n}\n',
    ],
    ['on one line', '{"kind":"Pod"}', '{"apiVersion":"v1","kind":"List","items":[{"kind":"Pod"}]}'],
    [
      'with tabs',
      '{\n\t"kind": "Pod"\n}',
      '{\n\t"apiVersion": "v1",\n\t"kind": "List",\n\t"items": [\n\t\t{\n\t\t\t"kind": "Pod"\n\t\t}\n\t]\n}',
    ],
    ['that is one', '{"kind": "List", "items": []}', 'This file holds a list already.'],
    ['of YAML', 'kind: Pod\n', 'A YAML file has room for more objects: it needs no List.'],
  ])('%s', (_, text, expected) => {
    expect(listed(text)).toBe(expected);
  });
});
