import { memberNamed, type PodContext } from '../../context.ts';
import { deploymentOf, fileOf, serviceOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const GUARDS = /^(oauth2-proxy|kube-rbac-proxy|pomerium|vouch-proxy|authelia)$/;

export const proxyBypass = finding({
  id: 'proxy-bypass',
  severity: 'warning',
  title: 'A way around the proxy',
  what: 'A Service leads to the app’s port, though a proxy in the pod is to check requests first.',
  why: 'Whoever uses that Service comes in unchecked.',
  whatToDo: 'Let the Service lead to the proxy’s port, and the app listen on 127.0.0.1 only.',
  lesson: 'a-proxy-with-nowhere-to-go',
  links: ['concepts/services-networking/service/#services-with-named-ports'],
  detect: (context) =>
    context.pod.services.flatMap(({ name, document, ports }) =>
      ports.flatMap(({ targetPort, container }, index) => {
        const guard = guardOf(context, targetPort, container);
        return guard === undefined
          ? []
          : [{ at: ['spec', 'ports', index], document, name, guard, container: container ?? '' }];
      }),
    ),
  message: ({ name, guard, container }) => `${name} leads to ${container}, around ${guard}.`,
  examples: {
    flagged: [guarded(3000)],
    clean: [guarded(4180)],
  },
});

/** The proxy that is to be asked before the port. */
function guardOf(
  context: PodContext,
  target: string,
  container: string | undefined,
): string | undefined {
  const app = memberNamed(context, container);
  const port = app?.ports.find(({ name, number }) => name === target || String(number) === target);
  const link = context.pod.links.find(
    ({ client, server, port: called }) =>
      server === container &&
      called === port?.number &&
      GUARDS.test(memberNamed(context, client)?.traits.name ?? ''),
  );
  return link?.client;
}

function guarded(port: number): string {
  return fileOf(
    deploymentOf(`
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 3000
- name: proxy
  image: quay.io/oauth2-proxy/oauth2-proxy:v7.6.0
  args: ["--upstream=http://127.0.0.1:3000"]
  ports:
  - containerPort: 4180
`),
    serviceOf(`- port: 80\n  targetPort: ${port}\n`),
  );
}
