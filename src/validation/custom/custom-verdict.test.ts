import { describe, expect, it } from 'vitest';
import { type Rules, rulesWith } from '../../rules/index.ts';
import { complaintsOf, matchesPattern, notesOn } from '../index.ts';
import { definitionOf, INTEGER, read, said, widget } from './testing/widgets.ts';

describe('the metadata of a custom resource', () => {
  it.each([
    ['fits', '{name: one, labels: {a: b}}', []],
    ['has an unknown field', '{name: one, nam: two}', ['unknown field "metadata.nam"']],
    [
      'has a bad name',
      '{name: One}',
      [
        expect.stringMatching(
          /^metadata\.name: Invalid value: "One": a lowercase RFC 1123 subdomain/,
        ),
      ],
    ],
    [
      'is of a wrong type',
      '{name: one, labels: [a]}',
      [
        'json: cannot unmarshal array into Go struct field ObjectMeta.labels of type map[string]string',
      ],
    ],
    ['is no mapping', 'one', ['json: cannot unmarshal string into Go value of type v1.ObjectMeta']],
  ])('%s', (_, metadata, expected) => {
    const object = `apiVersion: shop.example/v1\nkind: Widget\nmetadata: ${metadata}\n`;
    expect(said(definitionOf(INTEGER), object)).toEqual(expected);
  });
});

it('each error stands at its place', () => {
  const object = widget('size: three\nlist:\n- name: a');
  const { document, verdict } = read(definitionOf(INTEGER), object);
  const text = document.parsed.text;
  const marked = complaintsOf(document, verdict).map(({ span }) =>
    text.slice(span.start - document.start, span.end - document.start),
  );
  expect(marked).toEqual(['list:\n  - name: a', 'size: three']);
});

it('what to do is said of what the schema asks for', () => {
  const schema = `${INTEGER}\noneOf:\n- required: [a]\n- required: [b]`;
  const { document, verdict } = read(definitionOf(schema), widget('size: three'));
  const advice = complaintsOf(document, verdict).map((complaint) => complaint.advice);
  expect(advice).toContain('Fill in one of the alternatives the definition gives here.');
  expect(advice).toContain('Write size as a whole number, without quotes.');
});

it('a status is for the controller: it is dropped where it is a part of its own', () => {
  const parts = '    subresources:\n      status: {}\n';
  const schema = `${INTEGER}\n`;
  const definition = definitionOf(schema, 'v1', parts).replace(
    '          spec:\n',
    '          status:\n            type: object\n            required: [phase]\n          spec:\n',
  );
  expect(said(definition, `${widget('size: 1')}status: {}\n`)).toEqual([]);
});

it('a kind of another group may bear the name of one of Kubernetes’ own', () => {
  const definition = definitionOf(INTEGER).replace('kind: Widget', 'kind: Job');
  const object = widget('size: 9').replace('kind: Widget', 'kind: Job');
  expect(said(definition, object)).toEqual([
    'spec.size: Invalid value: 9: spec.size in body should be less than or equal to 5',
  ]);
});

it.each([
  ['a kind that is not defined', widget('size: 9').replace('Widget', 'Gadget')],
  ['a version that is not defined', widget('size: 9').replace('/v1', '/v2')],
])('%s is taken as it is', (_, object) => {
  expect(said(definitionOf(INTEGER), object)).toEqual([]);
});

describe('rules in CEL', () => {
  const ruledBy = (...rules: string[]) =>
    definitionOf([INTEGER, 'x-kubernetes-validations:', ...rules].join('\n'));
  const RULED = ruledBy('- rule: self.size < 3');
  const notes = (object: string, definition = RULED, rules?: Rules) => {
    const { document, definitions, verdict } = read(definition, object, rules);
    return notesOn(document, definitions, verdict).map(
      ({ severity, message }) => `${severity}: ${message}`,
    );
  };
  const EVALUATED = rulesWith(matchesPattern);

  it('are not evaluated without someone who can, and that is said', () => {
    expect(said(RULED, widget('size: 4'))).toEqual([]);
    expect(notes(widget('size: 4'))).toEqual([
      'hint: The rules in the definition of Widget (x-kubernetes-validations) are not evaluated here.',
    ]);
  });
  it.each([
    ['- rule: self.size < 3', 'spec: Invalid value: "object": failed rule: self.size < 3'],
    [
      '- {rule: self.size < 3, message: too large, fieldPath: .size}',
      'spec.size: Invalid value: "object": too large',
    ],
    [
      '- {rule: self.size < 3, reason: FieldValueForbidden}',
      'spec: Forbidden: failed rule: self.size < 3',
    ],
    [
      '- {rule: self.size < 3, reason: FieldValueRequired, message: name it}',
      'spec: Required value: name it',
    ],
    ['- {rule: self.size < 3, reason: FieldValueDuplicate}', 'spec: Duplicate value: "object"'],
    [
      '- rule: self.list[0] > self.size',
      'spec: Invalid value: "object": no such key: list evaluating rule: self.list[0] > self.size',
    ],
  ])('%s is said in the server’s words', (rule, words) => {
    expect(said(ruledBy(rule), widget('size: 4'), EVALUATED)).toEqual([words]);
    expect(notes(widget('size: 4'), ruledBy(rule), EVALUATED)).toEqual([]);
  });
  it('of the whole object are said without a field', () => {
    const definition = RULED.replace(
      /( +)openAPIV3Schema:\n/,
      (line, columns: string) =>
        `${line}${columns}  x-kubernetes-validations:\n${columns}  - {rule: self.metadata.name == 'two'}\n`,
    );
    expect(said(definition, widget('size: 2'), EVALUATED)).toEqual([
      `<nil>: Invalid value: "object": failed rule: self.metadata.name == 'two'`,
    ]);
  });
  it('that can’t be evaluated here are named', () => {
    const rule = "- rule: self.name.find('a') == 'a'";
    expect(notes(widget('size: 4'), ruledBy(rule), EVALUATED)).toEqual([
      "hint: Of the rules in the definition of Widget (x-kubernetes-validations) these are not evaluated here: self.name.find('a') == 'a'",
    ]);
  });
  it('are explained', () => {
    const { document, verdict } = read(RULED, widget('size: 4'), EVALUATED);
    expect(complaintsOf(document, verdict)[0]?.advice).toBe(
      'Change it so that the rule of the definition holds: self is what stands here.',
    );
  });
  it('are left out by the server when the object has another shape', () => {
    expect(said(RULED, widget('size: x'), EVALUATED)[0]).toMatch(
      /^<nil>: Invalid value: null: some validation rules were not checked/,
    );
  });
  it('a version that is not defined is told', () => {
    expect(notes(widget('size: 4').replace('/v1', '/v2'))).toEqual([
      'hint: The definition of Widget has no served version shop.example/v2.',
    ]);
  });
});
