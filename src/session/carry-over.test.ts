import { describe, expect, it } from 'vitest';
import { createSession } from './create-session.ts';

const pod = (name: string, ...containers: string[]) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n${containers
    .map((container) => `  - name: ${container}\n    image: nginx:1\n`)
    .join('')}`;
const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n';
const place = { x: 300, y: 40 };

function begun(text: string, keys: readonly string[] = ['0:Pod/shop']) {
  const session = createSession({ design: 'd', text }, () => 0);
  for (const key of keys) session.actions.place(key, 'container:web', place);
  const type = (before: string, after: string) => {
    const start = session.getState().text.indexOf(before);
    session.actions.edit([{ start, end: start + before.length, text: after }]);
  };
  return { session, type, keys: () => Object.keys(session.getState().moved) };
}

describe('cards moved by hand stay where they are', () => {
  it('until they get another turn or lane: then they stand there', async () => {
    const { session } = begun(pod('shop', 'web', 'log'));
    session.actions.place('0:Pod/shop', 'container:log', place);
    await new Promise<void>((ready) => session.whenReady(ready));
    session.actions.perform({ do: 'moveContainer', container: 'log', role: 'sidecar', index: 0 });
    expect(session.getState().moved).toEqual({ '0:Pod/shop': { 'container:web': place } });
  });

  it('while the pod gets another name, letter by letter, and back', () => {
    const { type, keys, session } = begun(pod('shop', 'web'));
    for (const [before, after] of [
      ['shop', 'sho'],
      ['sho', ''],
      ['name: \n', 'name: till\n'],
    ] as const) {
      type(before, after);
    }
    expect(keys()).toEqual(['0:Pod/till']);
    expect(session.getState().moved['0:Pod/till']).toEqual({ 'container:web': place });
    for (let i = 0; i < 3; i++) session.actions.undo();
    expect(keys()).toEqual(['0:Pod/shop']);
  });

  it('while a container gets another name in the text', () => {
    const { session, type } = begun(pod('shop', 'web', 'cache'));
    type('name: web', 'name: we');
    type('name: we\n', 'name: front\n');
    expect(session.getState().moved['0:Pod/shop']).toEqual({ 'container:front': place });
  });

  it('when its kind changes', () => {
    const { type, keys } = begun(pod('shop', 'web'));
    type('kind: Pod', 'kind: PodTemplate');
    type('kind: PodTemplate', 'kind: Pod');
    expect(keys()).toEqual(['0:Pod/shop']);
  });

  it('when a document comes before it, also between pods of one name', () => {
    const { session, type, keys } = begun(`${pod('shop', 'web')}---\n${pod('shop', 'web', 'b')}`, [
      '0:Pod/shop',
      '1:Pod/shop',
    ]);
    session.actions.place('1:Pod/shop', 'container:b', place);
    type('apiVersion', `${CONFIG}---\napiVersion`);
    expect(keys().toSorted()).toEqual(['1:Pod/shop', '2:Pod/shop']);
    expect(session.getState().moved['2:Pod/shop']).toHaveProperty(['container:b']);
  });

  it('when another pod goes', () => {
    const { session, type, keys } = begun(`${pod('a', 'web')}---\n${pod('shop', 'web')}`, [
      '1:Pod/shop',
    ]);
    session.actions.showPod(1);
    type(`${pod('a', 'web')}---\n`, '');
    expect(keys()).toEqual(['0:Pod/shop']);
    expect(session.getState().pod).toBe(0);
  });

  it('when a pod of the same name goes and comes back', () => {
    const first = `${pod('shop', 'web')}---\n`;
    const { session, type, keys } = begun(`${first}${pod('shop', 'web', 'b')}`, ['1:Pod/shop']);
    session.actions.showPod(1);
    type(first, '');
    expect(keys()).toEqual(['0:Pod/shop']);
    session.actions.undo();
    expect(keys()).toEqual(['1:Pod/shop']);
    expect(session.getState().pod).toBe(1);
  });

  it('when an opened file is undone', () => {
    const { session, keys } = begun(pod('shop', 'web'));
    session.actions.replaceText(pod('other', 'web'), 'opened');
    session.actions.place('0:Pod/other', 'container:web', { x: 1, y: 1 });
    session.actions.undo();
    expect(keys()).toContain('0:Pod/shop');
    expect(session.getState().moved['0:Pod/shop']).toEqual({ 'container:web': place });
  });
});
