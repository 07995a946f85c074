import { textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { dialOf, type Member, nameOf } from '../../member.ts';

const LISTENS = /(listen|bind|serve|(^|[-_.])(addr|address)$)/i;
const LOOPBACK = /(?:127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})\b/;

export const loopbackProbe = finding({
  id: 'loopback-probe',
  severity: 'error',
  title: 'A probe that cannot get in',
  what: 'The kubelet probes a port on which the server only listens at 127.0.0.1.',
  why: 'The kubelet calls the pod’s address from outside. The connection is refused, and the probe always fails.',
  whatToDo: 'Listen on 0.0.0.0, or check from inside with an exec probe.',
  links: ['tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  detect: ({ lasting, spec }) =>
    spec.hostNetwork === true
      ? []
      : lasting.flatMap((member) =>
          member.checks.flatMap((probe) => {
            const dial = dialOf(probe);
            if (!dial || dial.by === 'grpc' || textOf(dial.action, 'host') !== '') return [];
            const port =
              member.ports.find(({ name }) => name === dial.port)?.number ?? Number(dial.port);
            const word = bindsOnLoopback(member, port);
            return word
              ? [{ at: [...probe.at, dial.by, 'port'], member, port, word, kind: probe.kind }]
              : [];
          }),
        ),
  message: ({ member, port, kind }) =>
    `${nameOf(member)} listens on ${port} at 127.0.0.1 only: its ${kind} probe always fails.`,
  fix: ({ member, port, word }) => ({
    label: `Let ${nameOf(member)} listen on 0.0.0.0`,
    gestures: [
      { do: 'setField', at: word.at, value: word.text.replace(LOOPBACK, `0.0.0.0:${port}`) },
    ],
    safe: false,
  }),
  examples: {
    flagged: [listening('127.0.0.1:8080')],
    clean: [listening('0.0.0.0:8080'), listening('127.0.0.1:9090')],
  },
});

function bindsOnLoopback({ words }: Member, port: number) {
  return words.find(
    ({ setting, text }) =>
      LISTENS.test(setting) &&
      Number(LOOPBACK.exec(text)?.[1]) === port &&
      !/:\/\/[^\s]*\/./.test(text),
  );
}

function listening(address: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  args: [--listen-address=${address}]
  livenessProbe:
    httpGet:
      port: 8080
`);
}
