import { isEmptyDir, type PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { isUnder, type Member, nameOf } from '../../member.ts';

const TAILED = /\btail\s+(?:-[^\s]{1,20}\s+(?:\d+\s+)?){0,5}(\/[^\s;|&"']{1,200})/g;

export const pathMismatch = finding({
  id: 'path-mismatch',
  severity: 'warning',
  title: 'A file outside the shared directory',
  what: 'A container follows a file that lies outside every volume it mounts.',
  why: 'The path leads into the container’s own image, where the other container’s file never appears.',
  whatToDo: 'Follow the file below the path where the shared volume is mounted.',
  lesson: 'same-box-two-doors',
  links: ['tasks/access-application-cluster/communicate-containers-same-pod-shared-volume/'],
  detect: (context) =>
    context.lasting
      .filter(({ role }) => role !== 'main')
      .flatMap((member) => {
        const shared = sharedMounts(context, member);
        if (shared.length === 0) return [];
        return tailedPaths(member)
          .filter((path) => !member.mounts.some(({ mountPath }) => isUnder(path, mountPath)))
          .map((path) => ({
            at: shared[0]?.path ?? member.path,
            member,
            path,
            dir: shared[0]?.mountPath ?? '',
          }));
      }),
  message: ({ member, path, dir }) =>
    `${nameOf(member)} follows ${path}, and the shared files are below ${dir}.`,
  examples: {
    flagged: [tailing('/var/log/app/access.log')],
    clean: [tailing('/logs/access.log')],
  },
});

function tailedPaths({ line }: Member): string[] {
  return [...line.matchAll(TAILED)]
    .map(([, path = '']) => path)
    .filter(
      (path) => !path.startsWith('/dev/') && !path.startsWith('/proc/') && !path.includes('$'),
    );
}

function sharedMounts({ pod, uses }: PodContext, member: Member) {
  return member.mounts.filter((mount) => {
    const volume = pod.volumes.find(({ name }) => name === mount.volume);
    const others = uses.get(mount.volume)?.some((use) => use.member !== member) === true;
    return volume !== undefined && isEmptyDir(volume) && others;
  });
}

function tailing(file: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: logs
    mountPath: /var/log/app
- name: tail
  image: busybox:1.36.1
  command: [sh, -c, "exec tail -n+1 -F ${file}"]
  volumeMounts:
  - name: logs
    mountPath: /logs
volumes:
- name: logs
  emptyDir: {}
`);
}
