import { describe, expect, it } from 'vitest';
import { run } from './main.ts';

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.shop.example
spec:
  group: shop.example
  scope: Namespaced
  names: {kind: Widget, plural: widgets}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties:
              size: {type: integer}
`;

const WIDGET = `apiVersion: shop.example/v1
kind: Widget
metadata:
  name: one
spec:
  size: three
  colour: red
`;

/** What `check --format json` says of each document, and its exit status. */
function checked(files: Record<string, string>, ...args: string[]) {
  let out = '';
  let err = '';
  const status = run(['check', '--format', 'json', ...args], {
    read: (file) => files[file],
    write: () => {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  const documents: {
    file: string;
    errors: unknown[];
    strictDecodeErrors: string[];
    decodeError: string | null;
  }[] = out === '' ? [] : JSON.parse(out);
  return { status, documents, err };
}

const WRONG = {
  strictDecodeErrors: ['unknown field "spec.colour"'],
  decodeError: null,
  errors: [
    {
      type: 'FieldValueTypeInvalid',
      field: 'spec.size',
      message: 'spec.size in body must be of type integer: "string"',
      line: 6,
      column: 3,
    },
  ],
};

describe('check judges custom resources', () => {
  it.each([
    ['by a definition beside', ['widget.yaml', '--crd', 'crd.yaml'], 1],
    ['by a definition in another of the files', ['crd.yaml', 'widget.yaml'], 2],
    ['by a definition that comes after', ['widget.yaml', 'crd.yaml'], 2],
  ])('%s', (_, args, count) => {
    const { status, documents } = checked(
      { 'widget.yaml': WIDGET, 'crd.yaml': DEFINITION },
      ...args,
    );
    expect(documents).toHaveLength(count);
    expect(documents.find(({ file }) => file === 'widget.yaml')).toMatchObject(WRONG);
    expect(status).toBe(1);
  });

  it('takes those as they are that nobody defines', () => {
    const { documents, status } = checked({ 'widget.yaml': WIDGET }, 'widget.yaml');
    expect(documents).toMatchObject([{ errors: [], strictDecodeErrors: [], decodeError: null }]);
    expect(status).toBe(0);
  });

  it('says when the definitions cannot be read', () => {
    const { err, status } = checked({ 'widget.yaml': WIDGET }, 'widget.yaml', '--crd', 'none.yaml');
    expect(err).toMatch(/^none\.yaml cannot be read/);
    expect(status).toBe(2);
  });
});
