import { textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const pullPolicy = finding({
  id: 'pull-policy',
  severity: 'hint',
  title: 'A pull policy that does not fit the image',
  what: 'A moving tag is not pulled anew, or a fixed digest is asked for at each start.',
  why: 'With a moving tag nodes run different programs. With a digest the question is needless and fails when the registry does.',
  whatToDo: 'Fix the version and use IfNotPresent.',
  links: ['concepts/containers/images/#image-pull-policy'],
  detect: ({ members }) =>
    members.flatMap((member) => {
      const policy = textOf(member.value, 'imagePullPolicy');
      const { tag, digest } = member.traits;
      const isMoving = member.image !== '' && digest === '' && (tag === '' || tag === 'latest');
      const isOdd =
        (isMoving && policy === 'IfNotPresent') || (digest !== '' && policy === 'Always');
      return isOdd ? [{ at: [...member.path, 'imagePullPolicy'], member, isMoving }] : [];
    }),
  message: ({ member, isMoving }) =>
    isMoving
      ? `Nodes keep the ${nameOf(member)} they once pulled, each its own.`
      : `${nameOf(member)} has a fixed digest: there is nothing new to pull.`,
  fix: ({ at, isMoving }) => ({
    label: isMoving ? 'Pull at each start' : 'Pull only what is missing',
    gestures: [{ do: 'setField', at, value: isMoving ? 'Always' : 'IfNotPresent' }],
    safe: false,
  }),
  examples: {
    flagged: [
      running('acme/shop:latest', 'IfNotPresent'),
      running(`acme/shop@sha256:${'0'.repeat(64)}`, 'Always'),
    ],
    clean: [running('acme/shop:1.4', 'IfNotPresent')],
  },
});

function running(image: string, policy: string): string {
  return podOf(`containers:\n- name: app\n  image: ${image}\n  imagePullPolicy: ${policy}\n`);
}
