import { textsOf } from '../../../kubernetes/index.ts';
import { jobOf, podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

/** Programs without a handler of their own: as the first process of a container they ignore SIGTERM. */
const DEAF = /^(?:\/(?:usr\/)?bin\/)?(sleep|tail|cat|yes)$/;
const WAITS = /\bsleep\b|\btail\s+-[^\s]*[fF]\b/;

export const pid1IgnoresSigterm = finding({
  id: 'pid1-ignores-sigterm',
  severity: 'warning',
  title: 'A process that does not hear the signal',
  what: 'The first process of the container is a shell loop, a sleep or a tail.',
  why: 'The first process of a container ignores SIGTERM unless it handles it. Each stop waits the whole grace period, then kills.',
  whatToDo: 'Handle the signal with `trap exit TERM` and `wait`, or start the program with exec.',
  lesson: 'last-one-out',
  links: ['concepts/workloads/pods/pod-lifecycle/#pod-termination'],
  detect: ({ lasting, spec, endsByItself }) =>
    endsByItself || spec.shareProcessNamespace === true
      ? []
      : lasting.filter(isDeaf).map((member) => ({ at: commandPath(member), member })),
  message: ({ member }) => `${nameOf(member)} does not hear that it is to stop.`,
  examples: {
    flagged: [
      looping('while true; do date; sleep 5; done'),
      looping('echo hello; tail -f /dev/null'),
    ],
    clean: [
      looping('trap exit TERM; while true; do sleep 5 & wait; done'),
      looping('exec tail-server -f /x'),
      jobOf(
        'restartPolicy: Never\ncontainers:\n- name: work\n  image: busybox:1.36.1\n  command: [sleep, "5"]\n',
      ),
    ],
  },
});

function isDeaf({ value, line }: Member): boolean {
  const command = textsOf(value, 'command');
  const whole = [...command, ...textsOf(value, 'args')];
  const [first = '', flag = ''] = whole;
  if (command.length > 0 && DEAF.test(first)) return true;
  const isScript = /(^|\/)(ba|da|a)?sh$/.test(first) && /^-\w*c$/.test(flag);
  if (!isScript || /\b(exec|trap)\b/.test(line)) return false;
  const loops = /\bwhile\s+(true|:|\[\s*1\s*\])/.test(line) && WAITS.test(line);
  return (
    loops ||
    /\b(sleep\s+(infinity|inf|\d{4,})|tail\s+-[^\s]*[fF]\s+[^\s;&|]+)\s*;?\s*$/.test(line.trim())
  );
}

function commandPath({ value, path }: Member) {
  return [...path, textsOf(value, 'command').length > 0 ? 'command' : 'args'];
}

function looping(script: string): string {
  return podOf(`
containers:
- name: app
  image: busybox:1.36.1
  command: [sh, -c, "${script}"]
`);
}
