import { mapOf, textsOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

const TOOL =
  /^(?:\/(?:usr\/)?(?:local\/)?s?bin\/)?(sh|bash|ash|curl|wget|nc|cat|ls|grep|pgrep|test)$/;

export const execProbeMissingBinary = finding({
  id: 'exec-probe-missing-binary',
  severity: 'warning',
  title: 'A check with a tool the image lacks',
  what: 'A probe or hook runs a shell or a tool in an image that has none.',
  why: 'The command is not found, so the check fails each time, whatever the program does.',
  whatToDo: 'Ask over the network with httpGet, tcpSocket or grpc.',
  links: ['tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  detect: ({ members }) =>
    members
      .filter(({ traits }) => traits.facts.bare === true && !/debug|-dev$/.test(traits.tag))
      .flatMap((member) =>
        commandsOf(member).flatMap(({ at, command }) => {
          const tool = TOOL.exec(command)?.[1];
          return tool === undefined ? [] : [{ at, member, tool }];
        }),
      ),
  message: ({ member, tool }) => `The image of ${nameOf(member)} has no ${tool}.`,
  examples: {
    flagged: [checked('fluent/fluent-bit:3.2')],
    clean: [checked('acme/logs:1.0'), checked('fluent/fluent-bit:3.2-debug')],
  },
});

function commandsOf({ checks, value, path }: Member) {
  const lifecycle = mapOf(value, 'lifecycle');
  const hooks = ['postStart', 'preStop'].map((key) => ({
    value: mapOf(lifecycle, key),
    at: [...path, 'lifecycle', key],
  }));
  return [...checks, ...hooks].map((handler) => ({
    at: [...handler.at, 'exec', 'command'],
    command: textsOf(mapOf(handler.value, 'exec'), 'command')[0] ?? '',
  }));
}

function checked(image: string): string {
  return podOf(`
containers:
- name: logs
  image: ${image}
  livenessProbe:
    exec:
      command: [curl, -f, "http://127.0.0.1:2020/"]
`);
}
