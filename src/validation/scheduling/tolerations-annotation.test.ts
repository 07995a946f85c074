import { expect, test } from 'vitest';
import { child } from '../field/path.ts';
import { validateTolerationsAnnotation } from './tolerations-annotation.ts';

const NAME = 'scheduler.alpha.kubernetes.io/tolerations';
const OF_ALL =
  'operator must be Exists when `key` is empty, which means "match all values and all keys"';

test.each([
  ['null', []],
  ['[null]', [OF_ALL]],
  ['[{"KEY": "a", "unknown": 1}]', []],
  ['[', ['unexpected end of JSON input']],
  ['{}', ['json: cannot unmarshal object into Go value of type []core.Toleration']],
  ['[[]]', ['json: cannot unmarshal array into Go value of type core.Toleration']],
  [
    '[{"key": 1}]',
    ['json: cannot unmarshal number into Go struct field Toleration.Key of type string'],
  ],
  [
    '[{"effect": {}}]',
    [
      'json: cannot unmarshal object into Go struct field Toleration.Effect of type core.TaintEffect',
    ],
  ],
  [
    '[{"tolerationSeconds": 1.5}]',
    [
      'json: cannot unmarshal number 1.5 into Go struct field Toleration.TolerationSeconds of type int64',
    ],
  ],
])('%s', (text, details) => {
  const errors = validateTolerationsAnnotation({ [NAME]: text }, child(undefined, 'annotations'));
  expect(errors.map(({ detail }) => detail)).toEqual(details);
});
