import type { GestureBody } from '../../../gestures/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { isUnder, type Member, nameOf } from '../../member.ts';

export const roRootfsNoTmp = finding({
  id: 'ro-rootfs-no-tmp',
  severity: 'warning',
  title: 'No place to write',
  what: 'The root file system is read-only, and the program writes to a directory that is no volume.',
  why: 'The program ends as it starts: “Read-only file system”.',
  whatToDo: 'Mount an emptyDir at each directory it writes to.',
  links: ['tasks/configure-pod-container/security-context/', 'concepts/storage/volumes/#emptydir'],
  detect: ({ members }) =>
    members
      .filter(({ context, name }) => context.readOnlyRootFilesystem === true && name !== '')
      .flatMap((member) => {
        const missing = unwritable(member);
        return missing.length === 0
          ? []
          : [
              {
                at: [...member.path, 'securityContext', 'readOnlyRootFilesystem'],
                member,
                missing,
              },
            ];
      }),
  message: ({ member, missing }) => `${nameOf(member)} cannot write to ${missing.join(' and ')}.`,
  fix: ({ member, missing }, { pod }) => ({
    label: `Give ${nameOf(member)} room to write`,
    gestures: missing.flatMap((path) =>
      roomAt(
        member.name,
        path,
        pod.volumes.map(({ name }) => name),
      ),
    ),
    // Elsewhere may lie what is to last: an emptyDir goes with the pod.
    safe: missing.every((path) => SCRATCH.test(path)),
  }),
  examples: {
    flagged: [readOnly('')],
    clean: [
      readOnly(`  volumeMounts:
  - name: cache
    mountPath: /var/cache/nginx
  - name: run
    mountPath: /run
`),
    ],
  },
});

const SCRATCH = /^\/(tmp|run|var\/(run|tmp|cache))(\/|$)/;

function unwritable({ traits, mounts }: Member): readonly string[] {
  const isCovered = (path: string) =>
    mounts.some(
      ({ mountPath }) => isUnder(path, real(mountPath)) || isUnder(real(mountPath), path),
    );
  return (traits.facts.writes ?? []).filter((path) => !isCovered(real(path)));
}

/** /var/run is a link to /run in nearly every image. */
function real(path: string): string {
  return path.replace(/^\/var\/run(?=\/|$)/, '/run');
}

function roomAt(container: string, path: string, taken: readonly string[]): GestureBody[] {
  const base = `${container}${path.replace(/\W+/g, '-')}`
    .toLowerCase()
    .slice(0, 60)
    .replace(/-+$/, '');
  let volume = base;
  for (let n = 2; taken.includes(volume); n++) volume = `${base}-${n}`;
  return [
    { do: 'addVolume', type: 'emptyDir', name: volume },
    { do: 'addMount', container, volume, path },
  ];
}

function readOnly(mounts: string): string {
  return podOf(`
containers:
- name: web
  image: nginx:1.29
  securityContext:
    readOnlyRootFilesystem: true
${mounts}volumes:
- name: cache
  emptyDir: {}
- name: run
  emptyDir: {}
`);
}
