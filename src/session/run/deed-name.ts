import type { ActionKind, ExternalAction } from '../../kubelet/index.ts';

/** What is done to the pod, without the moment: that is the playhead. */
export type Deed = Omit<ExternalAction, 'at'>;

const NAMES: Readonly<Record<ActionKind, (deed: Deed, name: string) => string>> = {
  crash: (_, name) => `crash ${name}`,
  hang: (_, name) => `hang ${name}`,
  oom: (_, name) => `run ${name} out of memory`,
  refusePort: (_, name) => `refuse the port of ${name}`,
  failProbe: ({ probe }, name) => `fail the ${probe ? `${probe} probe` : 'probes'} of ${name}`,
  recover: (_, name) => `heal ${name}`,
  finish: (_, name) => `finish the work of ${name}`,
  updateImage: (_, name) => `new image for ${name}`,
  updateConfigMap: ({ configMap }) =>
    configMap === undefined ? 'update the ConfigMaps' : `update ConfigMap ${configMap}`,
  delete: () => 'delete the pod',
  drain: () => 'drain the node',
  reboot: () => 'reboot the node',
};

export const DEED_KINDS: readonly string[] = Object.keys(NAMES);

/** What was done to the pod, in a person's words: `crash app`. */
export function deedName(deed: Deed): string {
  return NAMES[deed.do](deed, deed.container ?? 'the pod');
}
