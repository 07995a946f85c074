import type { PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { isUnder, type Member, nameOf } from '../../member.ts';
import { SOCKETS } from './docker-sock.ts';

const SOCKET = /(?:^|[\s=:"'(])(?:unix:(?:\/\/)?)?(\/[\w./-]{1,150}\.sock)\b/g;

export const socketNotShared = finding({
  id: 'socket-not-shared',
  severity: 'error',
  title: 'A socket only one side can see',
  what: 'Two containers name the same unix socket, and it lies on no volume that both mount.',
  why: 'Each container has its own files. The caller finds nothing at the path.',
  whatToDo: 'Mount one emptyDir at the socket’s directory in both containers.',
  links: ['tasks/access-application-cluster/communicate-containers-same-pod-shared-volume/'],
  detect: (context) => {
    const first = new Map<string, Member>();
    return context.lasting.flatMap((member) =>
      socketsOf(member).flatMap((socket) => {
        const other = first.get(socket);
        if (!other) first.set(socket, member);
        return other && !isShared(socket, member, other)
          ? [{ at: member.path, socket, member, other }]
          : [];
      }),
    );
  },
  message: ({ socket, member, other }) =>
    `${nameOf(other)} and ${nameOf(member)} do not share ${socket}.`,
  fix: ({ socket, member, other }, context) => {
    const path = socket.slice(0, socket.lastIndexOf('/'));
    const isTaken = [member, other].some(({ mounts }) =>
      mounts.some(({ mountPath }) => isUnder(path, mountPath)),
    );
    const volume = freeVolume(context);
    return isTaken || path === ''
      ? undefined
      : {
          label: `Share ${path}`,
          gestures: [
            { do: 'addVolume', type: 'emptyDir', name: volume },
            { do: 'addMount', container: other.name, volume, path },
            { do: 'addMount', container: member.name, volume, path },
          ],
          safe: false,
        };
  },
  examples: {
    flagged: [talking('', '')],
    clean: [
      talking(
        '  volumeMounts:\n  - name: run\n    mountPath: /run/shop\n',
        'volumes:\n- name: run\n  emptyDir: {}\n',
      ),
    ],
  },
});

function socketsOf({ words }: Member): readonly string[] {
  const found = words.flatMap(({ text }) =>
    [...text.matchAll(SOCKET)].map(([, path = '']) => path),
  );
  return [...new Set(found)].filter((path) => !SOCKETS.test(path));
}

function isShared(socket: string, a: Member, b: Member): boolean {
  const holding = ({ mounts }: Member) =>
    mounts
      .filter(({ mountPath }) => mountPath !== '' && isUnder(socket, mountPath))
      .map(({ volume }) => volume);
  const ofB = holding(b);
  return holding(a).some((volume) => ofB.includes(volume));
}

function freeVolume({ pod }: PodContext): string {
  const taken = pod.volumes.map(({ name }) => name);
  return (
    ['sockets', 'sockets-2', 'sockets-3'].find((name) => !taken.includes(name)) ?? 'shared-sockets'
  );
}

function talking(mounts: string, volumes: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  args: [--listen=unix:///run/shop/shop.sock]
${mounts}- name: proxy
  image: acme/proxy:2.0
  args: [--upstream=unix:///run/shop/shop.sock]
${mounts}${volumes}`);
}
