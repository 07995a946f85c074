import { loopbackAddresses } from '../../../pod/index.ts';
import { container, envOf, found, linksOf, toldPort } from '../../ask-pod.ts';
import { firstOf } from '../../ask-run.ts';
import { answer, readyAt } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { clear, type Step, set } from '../../step.ts';
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
    {
      label: 'Each declares the port it listens on',
      check: (look) => {
        const [clash] = found(look, 'port-clash-declared');
        const astray = ['app', 'rates'].find((name) => !declaresOwn(look, name));
        const now = astray && `${astray} declares ${declared(look, astray).join(', ')}`;
        return astray
          ? answer(false, now ?? '', `${listensOn(look, astray)}, where ${astray} listens`)
          : answer(clash === undefined, clash?.message.replace(/\.$/, '') ?? '', 'each port once');
      },
    },
    {
      label: 'app calls rates where it listens',
      check: (look) => {
        const wanted = listensOn(look, 'rates');
        const isCalled = calledPorts(look).includes(wanted);
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
    [
      clear('spec.containers[1].args'),
      set('spec.containers[1].command', ['sh', '-c', 'exec rates --port 8081']),
      declare(8081),
      call('http://localhost:8081/rates'),
    ],
    [
      set('spec.containers[1].env', [{ name: 'PORT', value: '8081' }]),
      set('spec.containers[1].args', ['-port=$(PORT)']),
      clear('spec.containers[1].ports'),
      call('http://127.0.0.1:8081/rates'),
    ],
  ],
  wrongAnswers: [
    { steps: [declare(8081)], misses: ['Each program listens on its own port'] },
    { steps: [port(8081)], misses: ['Each declares the port it listens on'] },
    { steps: [port(8081), declare(8081)], misses: ['app calls rates where it listens'] },
    {
      steps: [{ do: 'removeContainer', container: 'rates' }],
      misses: ['app calls rates where it listens'],
    },
    {
      steps: [port(8081), declare(9999), call('http://127.0.0.1:8081/rates')],
      misses: ['Each declares the port it listens on'],
    },
    {
      steps: [port(8081), declare(8081), call('http://rates:8081/rates')],
      misses: ['app calls rates where it listens'],
    },
    {
      steps: [set('spec.containers[1].ports[0].protocol', 'UDP')],
      misses: ['Each program listens on its own port', 'The pod is ready after 30 s'],
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
  return toldPort(look, name, 8080);
}

function declared(look: Look, name: string): readonly number[] {
  return container(look, name)?.ports.map(({ number }) => number) ?? [];
}

/** A container that declares nothing says nothing wrong. */
function declaresOwn(look: Look, name: string): boolean {
  const ports = declared(look, name);
  return ports.length === 0 || ports.includes(listensOn(look, name));
}

/** The ports at which app calls this pod, as written: also one that app wrongly declares as its own. */
function calledPorts(look: Look): readonly (number | undefined)[] {
  const variable = loopbackAddresses(envOf(look, 'app', 'RATES_URL')).map(({ port }) => port);
  return [...variable, ...linksOf(look, 'app', 'rates').map(({ port }) => port)];
}
