import { usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const LIVE = ['configMap', 'secret', 'projected'];

export const subpathLiveConfig = finding({
  id: 'subpath-live-config',
  severity: 'warning',
  title: 'Live configuration through subPath',
  what: 'A container mounts one file of a configuration with subPath, while another one watches it for changes.',
  why: 'A subPath mount is made once. The reloader sees the new file, the program keeps the old one.',
  whatToDo: 'Mount the whole directory and point the program at the file in it.',
  lesson: 'fresh-config',
  links: [
    'concepts/storage/volumes/#using-subpath',
    'concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically',
  ],
  detect: (context) =>
    context.pod.volumes
      .filter(({ type }) => LIVE.includes(type))
      .flatMap((volume) => {
        const uses = usesOfVolume(context, volume);
        const reloader = uses.find(
          ({ member, mount }) => member.traits.job === 'reload' && mount.subPath === undefined,
        );
        if (!reloader) return [];
        return uses
          .filter(
            ({ mount, member }) =>
              mount.subPath !== undefined && member.role !== 'init' && member !== reloader.member,
          )
          .map((use) => ({ at: [...use.mount.path, 'subPath'], volume: volume.name, use }));
      }),
  message: ({ volume, use }) =>
    `${nameOf(use.member)} never sees a change of ${volume}: it mounts ${use.mount.subPath ?? 'a file'} of it with subPath.`,
  examples: {
    flagged: [reloading('/etc/shop/shop.yaml\n    subPath: shop.yaml')],
    clean: [reloading('/etc/shop')],
  },
});

function reloading(mountPath: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: config
    mountPath: ${mountPath}
- name: reloader
  image: quay.io/prometheus-operator/prometheus-config-reloader:v0.80.0
  volumeMounts:
  - name: config
    mountPath: /etc/config
volumes:
- name: config
  configMap:
    name: shop
`);
}
