import type { ExternalAction } from '../../kubelet/index.ts';

/** What is done to the pod, without the moment: that is the playhead. */
export type Deed = Omit<ExternalAction, 'at'>;

/** What was done to the pod, in a person's words: `crash app`. */
export function deedName(deed: Deed): string {
  const name = deed.container ?? 'the pod';
  switch (deed.do) {
    case 'crash':
      return `crash ${name}`;
    case 'hang':
      return `hang ${name}`;
    case 'oom':
      return `run ${name} out of memory`;
    case 'refusePort':
      return `refuse the port of ${name}`;
    case 'failProbe':
      return `fail the ${deed.probe ? `${deed.probe} probe` : 'probes'} of ${name}`;
    case 'recover':
      return `heal ${name}`;
    case 'finish':
      return `finish the work of ${name}`;
    case 'updateImage':
      return `new image for ${name}`;
    case 'updateConfigMap':
      return deed.configMap ? `update ConfigMap ${deed.configMap}` : 'update the ConfigMaps';
    case 'delete':
      return 'delete the pod';
    case 'drain':
      return 'drain the node';
    case 'reboot':
      return 'reboot the node';
  }
}
