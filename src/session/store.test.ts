import { describe, expect, it } from 'vitest';
import { editsBehind } from './derive.ts';
import { createReader, type Reading } from './reading.ts';
import { createSession } from './store.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  # the app itself
  - name: app
    image: nginx:1.29
`;

const open = (text = POD) => createSession({ design: 'd', text }, () => 0);
const namesIn = (session: ReturnType<typeof open>) => {
  const { shown, pod } = session.getState();
  return shown.pods[pod]?.containers.map(({ name }) => name);
};
const append = (session: ReturnType<typeof open>, text: string) => {
  const { length } = session.getState().text;
  session.actions.edit([{ start: length, end: length, text }]);
};

describe('a session', () => {
  it('draws what is typed and writes what is drawn', () => {
    const session = open();
    append(session, '  - name: cache\n    image: redis:8\n');
    expect(namesIn(session)).toEqual(['app', 'cache']);
    session.actions.perform({ do: 'renameContainer', container: 'cache', name: 'store' });
    expect(session.getState().text).toBe(`${POD}  - name: store\n    image: redis:8\n`);
  });

  it('keeps one history for typing and gestures, back to the first byte and forth to the last', () => {
    const session = open();
    append(session, '  - name: cache\n');
    session.actions.perform({ do: 'setImage', container: 'app', image: 'nginx:1.30' });
    session.actions.perform({ do: 'addVolume', type: 'emptyDir', name: 'logs' });
    const last = session.getState().text;
    for (let i = 0; i < 3; i++) session.actions.undo();
    expect(session.getState().text).toBe(POD);
    for (let i = 0; i < 3; i++) session.actions.redo();
    expect(session.getState().text).toBe(last);
  });

  it('names and marks the lines a gesture brought', () => {
    const session = open();
    session.actions.perform({ do: 'addVolume', type: 'emptyDir', name: 'logs' });
    const { changed, text } = session.getState();
    expect(changed?.label).toBe('volume added');
    const marked = changed?.spans.map(({ start, end }) => text.slice(start, end)).join('');
    expect(marked).toContain('name: logs');
    expect(marked).not.toContain('name: app');
  });

  it('keeps the last picture while the text can’t be read, and holds gestures back with a reason', () => {
    const session = open();
    append(session, '  - name: cache\n    image');
    append(session, '\n  x: [\n');
    expect(namesIn(session)).toContain('app');
    expect(editsBehind(session.getState())).toBeGreaterThan(0);
    const before = session.getState().text;
    const outcome = session.actions.perform({ do: 'removeContainer', container: 'app' });
    expect(outcome).toMatchObject({ made: false });
    expect(session.getState().text).toBe(before);
    expect(session.getState().notice?.text).toMatch(/picture waits/);
  });

  it('leads back to the last text that could be read, without losing the typed one', () => {
    const session = open();
    append(session, '    ports: [\n');
    const typed = session.getState().text;
    session.actions.backToValid();
    expect(session.getState().text).toBe(POD);
    session.actions.undo();
    expect(session.getState().text).toBe(typed);
  });

  it('asks before a shared value is changed, and does what is answered', () => {
    const session = open(`apiVersion: v1
kind: Pod
metadata:
  name: twins
spec:
  containers:
  - &base
    name: one
    image: nginx:1.29
  - <<: *base
    name: two
`);
    session.actions.perform({ do: 'setImage', container: 'two', image: 'nginx:1.30' });
    const { question, text } = session.getState();
    if (question?.about === 'shared') {
      expect(question.anchor).toBe('base');
      session.actions.perform(question.gesture, { shared: 'own-copy' });
    }
    expect(session.getState().text).toContain('    image: nginx:1.29\n');
    expect(session.getState().text).toContain('nginx:1.30');
    expect(session.getState().text).not.toBe(text);
  });

  it('changes nothing while another tab holds the design', () => {
    const session = open();
    session.setState({ mine: false });
    append(session, '# more\n');
    session.actions.perform({ do: 'removeContainer', container: 'app' });
    expect(session.getState().text).toBe(POD);
  });

  it('brings a replaced text back by undo', () => {
    const session = open();
    session.actions.replaceText('', 'new design');
    expect(session.getState().shown.pods).toEqual([]);
    session.actions.undo();
    expect(session.getState().text).toBe(POD);
  });

  it('shows the answer of the worker for the newest text only', async () => {
    const reader = createReader();
    const answers: (() => void)[] = [];
    const elsewhere = (text: string, version: number) =>
      new Promise<Reading | undefined>((answer) => {
        answers.push(() => answer(reader.read(text, version)));
      });
    const long = `${POD}${'# a long comment line of a long manifest\n'.repeat(600)}`;
    const session = createSession({ design: 'd', text: long }, () => 0, elsewhere);
    session.actions.edit([{ start: POD.length, end: POD.length, text: '  - name: b\n' }]);
    session.actions.edit([{ start: POD.length + 11, end: POD.length + 11, text: '2' }]);
    expect(namesIn(session)).toEqual(['app']);
    for (const answer of answers) answer();
    await Promise.resolve();
    await Promise.resolve();
    expect(namesIn(session)).toEqual(['app', 'b2']);
  });
});
