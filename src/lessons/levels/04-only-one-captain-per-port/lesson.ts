import { container, envOf, lineOf, linksOf } from '../../ask-pod.ts';
import { firstOf } from '../../ask-run.ts';
import { answer, noFinding, readyAt } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import type { Step } from '../../step.ts';
import start from './start.yaml?raw';

const port = (value: number): Step => ({
  do: 'setField',
  at: 'spec.containers[1].args[0]',
  value: `--port=${value}`,
});
const declare = (value: number): Step => ({
  do: 'setField',
  at: 'spec.containers[1].ports[0].containerPort',
  value,
});
const call = (value: string): Step => ({
  do: 'setField',
  at: 'spec.containers[0].env[0].value',
  value,
});

export const lesson: Lesson = {
  text: [
    '`app` and `rates` both listen on port 8080, and `rates` crashes: the address is already in use.',
    'Give one of them another port, tell Kubernetes so, and see to it that `app` still calls `rates`.',
  ],
  start,
  goals: [
    {
      label: 'Each program listens on its own port',
      check: (look) =>
        answer(
          listensOn(look, 'app') !== listensOn(look, 'rates'),
          `both on ${listensOn(look, 'app')}`,
          'two different ports',
        ),
    },
    noFinding('No port is declared twice', 'port-clash-declared'),
    {
      label: 'app calls rates where it listens',
      check: (look) => {
        const wanted = listensOn(look, 'rates');
        const isCalled = linksOf(look, 'app', 'rates').some((link) => link.port === wanted);
        const isShared = wanted === listensOn(look, 'app');
        const text = envOf(look, 'app', 'RATES_URL') || 'app calls nobody';
        if (!container(look, 'rates')) return answer(false, 'there is no rates', 'rates and app');
        return isShared
          ? answer(false, `${text}, where app listens too`, 'a port that only rates listens on')
          : answer(isCalled, text, `127.0.0.1:${wanted}`);
      },
    },
    {
      label: 'No program finds its port taken',
      check: (look) => {
        const taken = firstOf(look, 'Refused', 'rates') ?? firstOf(look, 'Refused', 'app');
        return answer(taken === undefined, 'address already in use', 'a port of its own for each');
      },
    },
    readyAt(30, 'The pod is ready after 30 s'),
  ],
  hints: [
    {
      text: 'Read why `rates` crashes: its address is already in use.',
      claim: (look) =>
        look
          .run()
          .entries.some((entry) => entry.container === 'rates' && entry.why === 'portTaken'),
    },
    {
      text: 'Both are told `--port=8080`. A change of `containerPort` alone changes nothing.',
      claim: (look) => listensOn(look.after([declare(8081)]), 'rates') === 8080,
    },
    {
      text: 'Tell `rates` `--port=8081`, declare 8081, and put 8081 into `RATES_URL` of `app`.',
      claim: (look) => {
        const after = look.after([port(8081), declare(8081), call('http://127.0.0.1:8081/rates')]);
        return listensOn(after, 'rates') === 8081 && linksOf(after, 'app', 'rates').length === 1;
      },
    },
  ],
  solution: [port(8081), declare(8081), call('http://127.0.0.1:8081/rates')],
  alsoRight: [
    [
      { do: 'setField', at: 'spec.containers[0].args[0]', value: '--port=9090' },
      { do: 'setField', at: 'spec.containers[0].ports[0].containerPort', value: 9090 },
    ],
  ],
  wrongAnswers: [
    { steps: [declare(8081)], misses: ['Each program listens on its own port'] },
    { steps: [port(8081)], misses: ['No port is declared twice'] },
    { steps: [port(8081), declare(8081)], misses: ['app calls rates where it listens'] },
    {
      steps: [{ do: 'removeContainer', container: 'rates' }],
      misses: ['app calls rates where it listens'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      app: { listenPort: listensOn(look, 'app') },
      rates: { listenPort: listensOn(look, 'rates') },
    },
  }),
  until: 40,
  learned:
    'One address means one set of ports for the whole pod. A program listens where its own settings say; `containerPort` only tells others of it.',
  teaches: [4],
  terms: ['pod', 'containerPort', 'localhost', 'crashLoopBackOff'],
};

/** Both programs listen on 8080 unless told otherwise. */
function listensOn(look: Look, name: string): number {
  return Number(/--port[= ](\d+)/.exec(lineOf(look, name))?.[1] ?? 8080);
}
