import {
  type FieldPath,
  isValueMap,
  mapsOf,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import type { Brought } from '../patterns/index.ts';
import { type FileObject, readFileObjects } from '../pod/index.ts';
import type { Filled, Target } from './add-pattern-target.ts';
import type { Elsewhere } from './proposal.ts';

/** What becomes of a Service that leads to the pod when a pattern would bring one of its own. */
export interface Leading {
  /** What there is to do, as a wish: `Let front lead to proxy`. */
  readonly wish: string;
  /** The targetPort that does it. */
  readonly targetPort: string;
  /** Changes that fulfil the wish; none where it is not clear which port is meant. */
  readonly changes: readonly Elsewhere[];
}

/** How the Services of the file come to lead to where the pattern's own would; undefined when none leads to the pod. */
export function leadingTo(target: Target, filled: Filled, own: Value): Leading | undefined {
  const [first] = target.pod.services;
  const targetPort = valueAt(own, ['spec', 'ports', 0, 'targetPort']);
  if (!first || (typeof targetPort !== 'string' && typeof targetPort !== 'number'))
    return undefined;
  const leads = servicesOf(target).flatMap(({ object, at, document }) => {
    const ports = portsToLead(target, filled, object.value);
    const set = ports.map(
      (index) =>
        ({
          change: 'set',
          at: [...at, 'spec', 'ports', index, 'targetPort'],
          value: targetPort,
        }) as const,
    );
    return set.length === 0 ? [] : [{ name: object.name, document, changes: set }];
  });
  const names = leads.length > 0 ? leads.map(({ name }) => name) : [first.name];
  const to = servedBy(filled.brought, String(targetPort)) ?? 'the proxy';
  return {
    wish: `Let ${names.join(' and ')} lead to ${to}`,
    targetPort: String(targetPort),
    changes: leads.map(({ document, changes }) => ({ document, changes })),
  };
}

interface Placed {
  readonly object: FileObject;
  readonly document: number;
  /** Where it stands in its document: an item of a List, or all of it. */
  readonly at: FieldPath;
}

/** The Services that lead to the pod. */
function servicesOf({ pod, manifest }: Target): readonly Placed[] {
  const values = manifest.documents.map(({ parsed }) => parsed.value);
  const names = new Set(pod.services.map(({ name, document }) => `${document} ${name}`));
  return readFileObjects(values)
    .filter(({ kind, name, document }) => kind === 'Service' && names.has(`${document} ${name}`))
    .map((object) => {
      const root = values[object.document];
      const items = isValueMap(root) && Array.isArray(root.items) ? root.items : [];
      const index = items.indexOf(object.value);
      return { object, document: object.document, at: index < 0 ? [] : ['items', index] };
    });
}

/** The places of a Service's ports that lead to the app's port the pattern stands before; its only one leads there too. */
function portsToLead({ app, pod }: Target, { values }: Filled, { spec }: ValueMap): number[] {
  const ports = isValueMap(spec) ? mapsOf(spec, 'ports') : [];
  const before = values['app-port'];
  const meant = ports.flatMap((port, index) => {
    const leads = targetOf(port);
    const declared = app.ports.find(
      ({ name, number }) => name === leads || String(number) === leads,
    );
    const number = declared ? String(declared.number) : leads;
    return number === before || (before === undefined && declared) ? [index] : [];
  });
  const [only] = ports;
  if (meant.length > 0 || ports.length !== 1 || !only) return meant;
  const leads = targetOf(only);
  const others = pod.containers.filter((other) => other !== app);
  const taken = others.some(({ ports: own }) =>
    own.some(({ name, number }) => name === leads || String(number) === leads),
  );
  return taken ? [] : [0];
}

/** The name or number of the port it leads to; its own number when it says none. */
function targetOf({ targetPort, port }: ValueMap): string {
  return String(targetPort ?? port ?? '');
}

function servedBy({ containers }: Brought, target: string): string | undefined {
  return containers.find(({ ports }) =>
    ports.some(({ name, number }) => name === target || String(number) === target),
  )?.name;
}
