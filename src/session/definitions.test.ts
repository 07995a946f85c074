import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { checkInTurns } from './checked.ts';
import { isCurrent } from './checked-now.ts';
import { createSession } from './create-session.ts';
import { kindsDefinedOnly } from './defined-kinds.ts';
import { unzipDesigns, zipDesigns } from './designs-zip.ts';
import { readFile } from './read-file.ts';
import { readSharedDesign } from './shared-design.ts';

const definition = (kind: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: x.shop.example}
spec:
  group: shop.example
  names: {kind: ${kind}}
  versions:
  - name: v1
    served: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec: {type: object, properties: {size: {type: integer}}}
`;

const WIDGET = 'apiVersion: shop.example/v1\nkind: Widget\nmetadata: {name: a}\nspec: {size: x}\n';

/** What is said of a session's text, as the worker would check it. */
function checked(session: ReturnType<typeof createSession>) {
  const { text, version, minor, definitions } = session.getState();
  const turns = checkInTurns(parseManifest(text), { version, minor, definitions });
  for (let turn = turns.next(); ; turn = turns.next()) if (turn.done) return turn.value;
}

describe('definitions beside a design', () => {
  it('count in the check, until they are taken away', () => {
    const session = createSession({ design: 'a', text: WIDGET });
    const before = checked(session);
    expect(before.messages).toEqual([]);
    session.actions.keepDefinitions({
      name: 'crd.yaml',
      text: definition('Widget'),
      kinds: ['Widget'],
    });
    expect(isCurrent(before, session.getState())).toBe(false);
    const after = checked(session);
    expect(after.messages.map(({ message }) => message)).toEqual([
      'spec.size: Invalid value: "string": spec.size in body must be of type integer: "string"',
    ]);
    expect(isCurrent(after, session.getState())).toBe(true);
    const [file] = session.getState().definitions;
    session.actions.forgetDefinitions(file?.id ?? '');
    expect(isCurrent(after, session.getState())).toBe(false);
    expect(checked(session).messages).toEqual([]);
  });

  it('of the same name take the place of those before', () => {
    const session = createSession({ design: 'a', text: WIDGET });
    for (const kind of ['Widget', 'Gadget']) {
      session.actions.keepDefinitions({ name: 'crd.yaml', text: definition(kind), kinds: [kind] });
    }
    expect(session.getState().definitions.map(({ kinds }) => kinds)).toEqual([['Gadget']]);
  });

  it('belong to the design, and another has its own', () => {
    const session = createSession({ design: 'a', text: WIDGET });
    session.actions.keepDefinitions({
      name: 'crd.yaml',
      text: definition('Widget'),
      kinds: ['Widget'],
    });
    const { definitions } = session.getState();
    session.actions.open({ design: 'b', text: WIDGET });
    expect(session.getState().definitions).toEqual([]);
    session.actions.open({ design: 'a', text: WIDGET, definitions });
    expect(session.getState().definitions).toBe(definitions);
  });

  it('stay behind with what was silenced when another text is opened, and come back with Undo', () => {
    const session = createSession({ design: 'a', text: WIDGET });
    const file = { name: 'crd.yaml', text: definition('Widget'), kinds: ['Widget'] };
    session.actions.keepDefinitions(file);
    session.actions.silence('0:Pod/a', 'latest-tag', true);
    const { definitions, silenced } = session.getState();
    session.actions.replaceText('kind: Pod\n', 'other.yaml opened');
    expect(session.getState()).toMatchObject({ definitions: [], silenced: {} });
    session.actions.undo();
    expect(session.getState()).toMatchObject({ text: WIDGET, definitions, silenced });
    session.actions.redo();
    expect(session.getState()).toMatchObject({ definitions: [], silenced: {} });
  });

  it('left behind come back with Undo after a reload too', () => {
    const before = createSession({ design: 'a', text: WIDGET });
    const file = { name: 'crd.yaml', text: definition('Widget'), kinds: ['Widget'] };
    before.actions.keepDefinitions(file);
    before.actions.replaceText('kind: Pod\n', 'other.yaml opened');
    const { design, text, history, left } = before.getState();
    const session = createSession({ design, text, history, left });
    session.actions.undo();
    expect(session.getState()).toMatchObject({ text: WIDGET, definitions: [file] });
    session.actions.redo();
    expect(session.getState().definitions).toEqual([]);
  });

  it('chosen before anything is drawn are there for what is opened next', () => {
    const session = createSession({ design: 'a', text: '' });
    const file = { name: 'crd.yaml', text: definition('Widget'), kinds: ['Widget'] };
    session.actions.keepDefinitions(file);
    session.actions.replaceText(WIDGET, 'widget.yaml opened');
    expect(session.getState().definitions).toMatchObject([file]);
  });

  it('go with the design into an archive and out of it', () => {
    const file = { id: 'x', name: 'crd.yaml', text: definition('Widget'), kinds: ['Widget'] };
    const archive = zipDesigns([{ called: 'shop', text: WIDGET, definitions: [file] }]);
    expect(unzipDesigns(archive).designs).toMatchObject([{ text: WIDGET, definitions: [file] }]);
  });

  it('of an archive that are none are left out', () => {
    const said = [{ name: 'crd.yaml' }, 7, { id: 'x', name: 'a', text: 'b', kinds: 'c' }];
    expect(readSharedDesign(JSON.stringify({ text: '', definitions: said }))).toEqual({
      text: '',
      definitions: [],
    });
  });
});

it.each([
  [
    'definitions alone',
    `${definition('Widget')}---\n${definition('Gadget')}`,
    ['Widget', 'Gadget'],
  ],
  ['a definition beside another document', `${definition('Widget')}---\n${WIDGET}`, undefined],
  ['nothing', '', undefined],
  [
    'a definition that defines nothing',
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n',
    undefined,
  ],
])('a file that holds %s', async (_, text, kinds) => {
  expect(kindsDefinedOnly(parseManifest(text))).toEqual(kinds);
  const read = await readFile(new Blob([text]));
  expect(read.ok && read.defines).toEqual(kinds);
});
