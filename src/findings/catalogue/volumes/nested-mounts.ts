import { isWritable, type Mount, type VolumeType } from '../../../pod/index.ts';
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
          (other) => isInside(inner, other) && closedType(context, other) !== undefined,
        );
        if (!outer) return [];
        // Only an emptyDir is known to lack the directory.
        const isEmpty = /^emptyDir/.test(closedType(context, outer) ?? '');
        const severity = isEmpty ? ('warning' as const) : ('hint' as const);
        return [{ at: inner.path, member, inner, outer, severity }];
      }),
    ),
  message: ({ member, inner, outer }) =>
    `${nameOf(member)} mounts ${inner.volume} inside ${outer.mountPath}, where ${outer.volume} cannot be written.`,
  examples: {
    flagged: [nested('/srv/site/uploads')],
    clean: [nested('/srv/uploads'), nested('/srv/site/uploads', 'configMap:\n    name: site')],
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

/**
 * A mount in which no directory can be made. For a ConfigMap, Secret or projected volume the kubelet makes it beforehand
 * (MakeNestedMountpoints), so those are open.
 */
function closedType({ pod }: PodContext, { volume, readOnly }: Mount): VolumeType | undefined {
  const type = pod.volumes.find(({ name }) => name === volume)?.type;
  return readOnly && type !== undefined && isWritable(type) ? type : undefined;
}

function nested(path: string, source = 'emptyDir: {}'): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: site
    mountPath: /srv/site
    readOnly: true
  - name: uploads
    mountPath: ${path}
- name: sync
  image: acme/sync:2.0
  volumeMounts:
  - name: site
    mountPath: /out
volumes:
- name: site
  ${source}
- name: uploads
  emptyDir: {}
`);
}
