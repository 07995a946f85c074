import { expect, test } from 'vitest';
import type { Value } from '../kubernetes/index.ts';
import { type Behaviour, plainBehaviour } from './behaviour.ts';
import { readScript } from './script.ts';

const forever = Number.POSITIVE_INFINITY;

const readings: [string, Value, Partial<Behaviour>[]][] = [
  ['nothing said', {}, [{ runFor: forever, exitCode: 0, listenAfter: 0 }]],
  ['an empty entry', null, [{ onSigterm: { does: 'exit', after: 0, code: 143 } }]],
  ['forever', { runFor: 'forever' }, [{ runFor: forever }]],
  ['a number', { runFor: 2.5, exitCode: 3 }, [{ runFor: 2.5, exitCode: 3 }]],
  ['seconds with a unit', { runFor: '2m' }, [{ runFor: 120 }]],
  [
    'a list: one entry a start, the last repeats',
    { runFor: [1, 2], exitCode: [1, 0] },
    [
      { runFor: 1, exitCode: 1 },
      { runFor: 2, exitCode: 0 },
      { runFor: 2, exitCode: 0 },
    ],
  ],
  ['SIGTERM ignored', { onSigterm: 'ignore' }, [{ onSigterm: { does: 'ignore' } }]],
  [
    'SIGTERM handled, at first',
    { onSigterm: [{ exitAfter: 4 }, 'ignore'] },
    [{ onSigterm: { does: 'exit', after: 4, code: 0 } }, { onSigterm: { does: 'ignore' } }],
  ],
  ['both hooks', { hookSeconds: 4 }, [{ postStartSeconds: 4, preStopSeconds: 4 }]],
  ['one hook', { hookSeconds: { preStop: 4 } }, [{ postStartSeconds: 0, preStopSeconds: 4 }]],
  ['a hook fails', { hookFails: 'postStart' }, [{ postStartFails: true, preStopFails: false }]],
  ['all hooks fail', { hookFails: true }, [{ postStartFails: true, preStopFails: true }]],
  ['writes', { writes: [{ path: '/a', at: 1 }] }, [{ writes: [{ path: '/a', at: 1 }] }]],
  [
    'writes of the first start only',
    { writes: [[{ path: '/a', at: 1 }], []] },
    [{ writes: [{ path: '/a', at: 1 }] }, { writes: [] }],
  ],
  [
    'a need',
    { needs: { container: 'x', at: 2, onMissing: 'retry' } },
    [{ needs: [{ container: 'x', at: 2, onMissing: 'retry' }] }],
  ],
  [
    'needs of two starts',
    { needs: [{ container: 'x', at: 2 }, null] },
    [{ needs: [{ container: 'x', at: 2, onMissing: 'crash' }] }, { needs: [] }],
  ],
];

test.each(readings)('reads %s', (_name, entry, starts) => {
  const { script, problems } = readScript({ containers: { a: entry } });
  expect(problems).toEqual([]);
  const read = starts.map((_, start) => script.behaviours.get('a')?.(start));
  expect(read).toEqual(starts.map((start) => ({ ...plainBehaviour, ...start })));
});

const complaints: [Value, string][] = [
  ['x', 'The script must have the keys containers and actions.'],
  [{ containers: [] }, 'containers must hold one entry a container, by name.'],
  [{ containers: { a: 5 } }, 'containers.a must be an entry with keys such as runFor.'],
  [
    { containers: { a: { runFor: 'soon' } } },
    'containers.a.runFor must be a number of seconds, or forever.',
  ],
  [
    { containers: { a: { runFor: -1 } } },
    'containers.a.runFor must be a number of seconds, or forever.',
  ],
  [
    { containers: { a: { exitCode: 256 } } },
    'containers.a.exitCode must be a number from 0 to 255.',
  ],
  [{ containers: { a: { runfor: 3 } } }, 'containers.a has an unknown key: runfor.'],
  [
    { containers: { a: { needs: { container: 'x', onMissing: 'wait' } } } },
    'containers.a.needs must be an entry with container, at and onMissing (crash or retry).',
  ],
  [{ actions: {} }, 'actions must be a list.'],
  [{ actions: [{ do: 'delete' }] }, 'actions[0].at must be a number of seconds.'],
  [{ actions: [{ at: 1, do: 'crash' }] }, 'actions[0] must name the container that crash is for.'],
  [
    { actions: [{ at: 1, do: 'crash', container: 'a', exitCode: 300 }] },
    'actions[0].exitCode must be a number from 0 to 255.',
  ],
  [
    { actions: [{ at: 1, do: 'delete', grace: -4 }] },
    'actions[0].grace must be a number of seconds, not below zero.',
  ],
  [{ actions: [{ at: 1, do: 'delete', graze: 4 }] }, 'actions[0] has an unknown key: graze.'],
  [{ pods: {} }, 'The script has an unknown key: pods.'],
];

test.each(complaints)('says what is wrong with %j', (script, message) => {
  expect(readScript(script).problems.map((problem) => problem.message)).toEqual([message]);
});
