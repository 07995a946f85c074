import { describe, expect, it, vi } from 'vitest';
import type { Gesture } from '../gestures/index.ts';
import { createSession } from './create-session.ts';
import { editsBehind } from './edits-behind.ts';
import { pictureOf } from './picture.ts';
import { createReader } from './reading.ts';
import type { Elsewhere } from './session.ts';

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

  it('keeps what a text says as before: the same objects', () => {
    const session = open(`${POD}  - name: cache\n    image: redis:8\n`);
    const drawn = () => {
      const { shown, pod } = session.getState();
      const current = shown.pods[pod];
      return current && { pod: current, layout: pictureOf(current, {}) };
    };
    const before = drawn();
    append(session, '    env: [{name: LEVEL, value: debug}]\n');
    const env = drawn();
    expect(env?.pod.containers[0]).toBe(before?.pod.containers[0]);
    expect(env?.layout.cards[0]).toBe(before?.layout.cards[0]);
    expect(env?.layout.cards[1]?.node.container.value.env).toHaveLength(1);
    append(session, '# the end\n');
    expect(drawn()?.pod).toBe(env?.pod);
    expect(drawn()?.layout).toBe(env?.layout);
  });

  it('opens its lanes without drawing anew what stays where it stands', () => {
    const session = open(`${POD}  - name: cache\n    image: redis:8\n`);
    const pod = session.getState().shown.pods[0];
    if (!pod) throw new Error('no pod');
    const atRest = pictureOf(pod, {});
    const lanesOpen = pictureOf(pod, { openLanes: true });
    expect(lanesOpen.lanes.length).toBeGreaterThan(atRest.lanes.length);
    expect(lanesOpen.cards[0]).toBe(atRest.cards[0]);
    expect(pictureOf(pod, { openLanes: true, compact: false })).toBe(lanesOpen);
  });
});

describe('a session with workers', () => {
  const reader = createReader();
  const withWorkers = (elsewhere: Partial<Elsewhere>) =>
    createSession({ design: 'd', text: POD }, () => 0, {
      read: async (text, version) => reader.read(text, version),
      plan: async () => undefined,
      ...elsewhere,
    });
  const cache = '  - name: cache\n    image: redis:8\n';
  const rename: Gesture = { do: 'renameContainer', container: 'app', name: 'web' };

  it('shows the reading of the newest text only', async () => {
    const answers: (() => void)[] = [];
    const session = withWorkers({
      read: (text, version) =>
        new Promise((answer) => {
          answers.push(() => answer(reader.read(text, version)));
        }),
    });
    append(session, '  - name: b\n');
    session.actions.edit([{ start: POD.length + 11, end: POD.length + 11, text: '2' }]);
    expect(namesIn(session)).toEqual(['app']);
    for (const answer of answers) answer();
    await vi.waitFor(() => expect(namesIn(session)).toEqual(['app', 'b2']));
  });

  it('reads for itself before a gesture, and where no worker runs', async () => {
    const session = withWorkers({ read: () => Promise.reject(new Error('no workers')) });
    append(session, cache);
    expect(session.actions.perform({ ...rename, container: 'cache' }).made).toBe(true);
    expect(namesIn(session)).toEqual(['app', 'web']);
    append(session, '# the end\n  - name: last\n');
    await vi.waitFor(() => expect(namesIn(session)).toEqual(['app', 'web', 'last']));
  });

  it('shows the lines of the newest proposal only, and none once it is taken back', async () => {
    const answers: (() => void)[] = [];
    const session = withWorkers({
      plan: (_, gesture) =>
        new Promise((answer) => {
          const edits = [{ start: 0, end: 0, text: gesture.do }];
          answers.push(() => answer({ edits, pod: undefined }));
        }),
    });
    const shown = async () => {
      for (const answer of answers) answer();
      await new Promise(setImmediate);
      return session.getState().preview?.[0]?.text;
    };
    const first = session.actions.propose(rename);
    const second = session.actions.propose({ do: 'addVolume', type: 'emptyDir' });
    expect(await shown()).toBe('addVolume');
    first();
    expect(await shown()).toBe('addVolume');
    second();
    expect(await shown()).toBeUndefined();
    session.actions.propose(rename);
    session.actions.perform(rename);
    expect(await shown()).toBeUndefined();
  });

  it('knows the pod with a line that is proposed, and draws it only once it is made', async () => {
    const session = createSession({ design: 'd', text: POD + cache }, () => 0);
    const line: Gesture = { do: 'linkLocalhost', client: 'app', server: 'cache', port: 6379 };
    session.actions.propose({ ...line, env: 'CACHE_ADDR' });
    await new Promise(setImmediate);
    const proposed = session.getState();
    expect(proposed.toCome?.links).toMatchObject([{ client: 'app', server: 'cache', port: 6379 }]);
    expect(proposed.shown.pods[0]?.links).toEqual([]);
    session.actions.propose(undefined);
    expect(session.getState().toCome).toBeUndefined();
  });
});
