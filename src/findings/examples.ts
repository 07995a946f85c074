/** The manifests of examples, told by their pod spec alone. */

/** A Pod called shop. */
export function podOf(spec: string, metadata = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: shop\n${indented(metadata, 2)}spec:\n${indented(spec, 2)}`;
}

/** A Deployment called shop; `fields` stand beside its template. */
export function deploymentOf(spec: string, fields = ''): string {
  return workload('apps/v1', 'Deployment', spec, SELECTOR + fields);
}

export function daemonSetOf(spec: string): string {
  return workload('apps/v1', 'DaemonSet', spec, SELECTOR);
}

/** A Job called shop. */
export function jobOf(spec: string): string {
  return workload('batch/v1', 'Job', spec, '');
}

const SELECTOR = 'selector:\n  matchLabels:\n    app: shop\n';

function workload(apiVersion: string, kind: string, spec: string, fields: string): string {
  return `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: shop
spec:
${indented(fields, 2)}  template:
    metadata:
      labels:
        app: shop
    spec:
${indented(spec, 6)}`;
}

/** Documents of one file. */
export function fileOf(...documents: readonly string[]): string {
  return documents.map((text) => (text.startsWith('\n') ? text.slice(1) : text)).join('---\n');
}

/** A Service called shop for the pods of the workloads above. */
export function serviceOf(ports: string, selector = 'shop'): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: ${selector}\n  ports:\n${indented(ports, 2)}`;
}

function indented(text: string, by: number): string {
  const lines = text.replace(/^\n/, '').replace(/\n$/, '');
  return lines === '' ? '' : lines.replace(/^(?=.)/gm, ' '.repeat(by)).concat('\n');
}
