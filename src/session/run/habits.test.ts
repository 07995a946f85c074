import { expect, it } from 'vitest';
import { createSession } from '../create-session.ts';
import { createRun } from './run-store.ts';

/** What the rows say of a container: its bars, and what it called, found and wrote. */
async function rowOf(containers: string, name: string) {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n${containers}`;
  const run = createRun(createSession({ design: 'd', text }, () => 0));
  await run.actions.open();
  run.actions.seek(20);
  run.actions.act({ do: 'delete', grace: 10 });
  const row = run.getState().played?.timeline.rows.find(({ container }) => container === name);
  return {
    bars: row?.drawn.map(({ look, from, to }) => `${look} ${from}-${to}`),
    traffic: row?.traffic.map(({ kind, other }) => `${kind} ${other}`),
    exits: row?.exits.map(({ t, code }) => `${code} at ${t}`),
  };
}

const LOGS = `
    volumeMounts:
    - {name: logs, mountPath: /logs`;

it.each([
  [
    'an image takes its time, and a program ends by itself when it is told to',
    '  containers:\n  - name: a\n    image: a:1\n',
    { bars: ['pulling 0-3', 'ready 3-20', 'stopping 20-23'], exits: ['0 at 23'] },
  ],
  [
    'a program that does not hear SIGTERM is killed',
    '  containers:\n  - name: a\n    image: a:1\n    command: [sleep, infinity]\n',
    { bars: ['pulling 0-3', 'ready 3-20', 'stopping 20-30'], exits: ['137 at 30'] },
  ],
  [
    'an init container that calls what starts after it never ends',
    '  initContainers:\n  - name: a\n    image: a:1\n    args: ["--wait=http://localhost:8080"]\n  containers:\n  - name: b\n    image: b:1\n    ports: [{containerPort: 8080}]\n',
    { bars: ['pulling 0-2', 'running 2-20', 'stopping 20-21'], traffic: ['refused b'] },
  ],
  [
    'a reader finds what its neighbour wrote',
    `  containers:\n  - name: w\n    image: w:1${LOGS}}\n  - name: a\n    image: a:1${LOGS}, readOnly: true}\n  volumes:\n  - {name: logs, emptyDir: {}}\n`,
    { traffic: ['file /logs/data'] },
  ],
])('%s', async (_, containers, expected) => {
  expect(await rowOf(containers, 'a')).toMatchObject(expected);
});
