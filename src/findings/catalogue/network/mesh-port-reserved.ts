import { mapOf, textOf } from '../../../kubernetes/index.ts';
import { annotationsOf, type PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

interface Mesh {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const ISTIO: Mesh = { name: 'Istio', from: 15000, to: 15090 };
const LINKERD: Mesh = { name: 'Linkerd', from: 4140, to: 4191 };

export const meshPortReserved = finding({
  id: 'mesh-port-reserved',
  severity: 'warning',
  title: 'A port the mesh keeps for itself',
  what: 'A container declares a port that the injected proxy of the mesh uses.',
  why: 'Proxy and container share the pod’s address: one of them cannot listen.',
  whatToDo: 'Choose a port outside the mesh’s range.',
  links: ['concepts/workloads/pods/#pod-networking'],
  detect: (context) => {
    const mesh = meshOf(context);
    return context.lasting
      .filter(({ traits }) => mesh && !/^(proxyv2|pilot|proxy)$/.test(traits.name))
      .flatMap((member) =>
        member.ports
          .filter(({ number }) => mesh && number >= mesh.from && number <= mesh.to)
          .map(({ number, path }) => ({ at: path, member, number, mesh: mesh?.name ?? '' })),
      );
  },
  message: ({ member, number, mesh }) =>
    `${mesh} keeps ${number} for itself. ${nameOf(member)} needs another port.`,
  examples: {
    flagged: [meshed(15001)],
    clean: [meshed(8080)],
  },
});

function meshOf(context: PodContext): Mesh | undefined {
  const annotations = annotationsOf(context);
  const labels = mapOf(context.metadata, 'labels');
  const isIstio = [annotations, labels].some(
    (map) => textOf(map, 'sidecar.istio.io/inject') === 'true',
  );
  if (isIstio) return ISTIO;
  return textOf(annotations, 'linkerd.io/inject') === 'enabled' ? LINKERD : undefined;
}

function meshed(port: number): string {
  return podOf(
    `containers:\n- name: app\n  image: acme/shop:1.4\n  ports:\n  - containerPort: ${port}\n`,
    'labels:\n  sidecar.istio.io/inject: "true"\n',
  );
}
