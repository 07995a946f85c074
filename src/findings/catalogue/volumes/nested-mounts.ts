import { isWritable, type Mount } from '../../../pod/index.ts';
import type { PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { isUnder, nameOf, trimmed } from '../../member.ts';

export const nestedMounts = finding({
  id: 'nested-mounts',
  severity: 'warning',
  title: 'A mount inside a read-only mount',
  what: 'A container mounts one volume inside another that cannot be written.',
  why: 'The place for the inner mount is made inside the outer volume. In a read-only one that fails, and the container does not start.',
  whatToDo:
    'Mount the inner volume beside the outer one, or put all sources into one projected volume.',
  links: ['concepts/storage/projected-volumes/'],
  detect: (context) =>
    context.members.flatMap((member) =>
      member.mounts.flatMap((inner) => {
        const outer = member.mounts.find(
          (other) => isInside(inner, other) && isClosed(context, other),
        );
        return outer ? [{ at: inner.path, member, inner, outer }] : [];
      }),
    ),
  message: ({ member, inner, outer }) =>
    `${nameOf(member)} mounts ${inner.volume} inside ${outer.mountPath}, where ${outer.volume} cannot be written.`,
  examples: {
    flagged: [nested('/etc/shop/secret')],
    clean: [nested('/etc/shop-secret')],
  },
});

function isInside(inner: Mount, outer: Mount): boolean {
  if (inner === outer || inner.volume === outer.volume) return false;
  if (inner.mountPath === '' || outer.mountPath === '' || outer.subPath !== undefined) return false;
  return (
    trimmed(inner.mountPath) !== trimmed(outer.mountPath) &&
    isUnder(inner.mountPath, outer.mountPath)
  );
}

/** A volume of the pod in which no directory can be made. */
function isClosed({ pod }: PodContext, { volume, readOnly }: Mount): boolean {
  const type = pod.volumes.find(({ name }) => name === volume)?.type;
  return (
    type !== undefined &&
    type !== 'hostPath' &&
    (!isWritable(type) || (readOnly && type === 'emptyDir'))
  );
}

function nested(path: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: config
    mountPath: /etc/shop
  - name: keys
    mountPath: ${path}
volumes:
- name: config
  configMap:
    name: shop
- name: keys
  secret:
    secretName: shop
`);
}
