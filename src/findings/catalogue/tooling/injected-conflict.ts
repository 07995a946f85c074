import { mapOf, textOf } from '../../../kubernetes/index.ts';
import { annotationsOf } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

/** An annotation that asks for a sidecar, its value, and the images that sidecar has. */
const INJECTORS: readonly {
  readonly key: string;
  readonly value: string;
  readonly image: RegExp;
}[] = [
  { key: 'sidecar.istio.io/inject', value: 'true', image: /(^|\/)proxyv2$/ },
  { key: 'linkerd.io/inject', value: 'enabled', image: /linkerd.*\/proxy$/ },
  { key: 'dapr.io/enabled', value: 'true', image: /(^|\/)daprd$/ },
  { key: 'vault.hashicorp.com/agent-inject', value: 'true', image: /(^|\/)vault$/ },
];

export const injectedConflict = finding({
  id: 'injected-conflict',
  severity: 'warning',
  title: 'A sidecar twice',
  what: 'The pod asks an injector for a sidecar that it also writes out by hand.',
  why: 'Both come to run: they fight for the same ports and the same traffic.',
  whatToDo: 'Keep the annotation or the container.',
  links: ['concepts/workloads/pods/sidecar-containers/'],
  detect: (context) =>
    INJECTORS.flatMap(({ key, value, image }) => {
      const isAsked = [annotationsOf(context), mapOf(context.metadata, 'labels')].some(
        (map) => textOf(map, key) === value,
      );
      return isAsked
        ? context.members
            .filter(
              ({ traits, image: reference }) =>
                image.test(traits.repository) && reference !== 'auto',
            )
            // A container called istio-proxy is a template that Istio merges its own into.
            .filter(({ name }) => name !== 'istio-proxy')
            .map((member) => ({ at: member.path, member, key }))
        : [];
    }),
  message: ({ member, key }) => `${key} brings a second ${nameOf(member)}.`,
  examples: {
    flagged: [injected('true')],
    clean: [injected('false')],
  },
});

function injected(value: string): string {
  return podOf(
    'containers:\n- name: app\n  image: acme/shop:1.4\n- name: dapr\n  image: daprio/daprd:1.14.0\n',
    `annotations:\n  dapr.io/enabled: "${value}"\n`,
  );
}
