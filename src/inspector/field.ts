import { type FieldPath, objectType, parseFieldPath, type Value } from '../kubernetes/index.ts';
import type { Role, VolumeType } from '../pod/index.ts';
import type { Target } from './target.ts';

/**
 * What a field's path starts at. `item`: an item of a list of objects; `object`: what has kind and name; `workload`: the
 * mapping the pod template stands in, a Job's `spec`; `cronJob`: the `spec` of a CronJob.
 */
export type Base =
  | 'container'
  | 'volume'
  | 'spec'
  | 'metadata'
  | 'object'
  | 'workload'
  | 'cronJob'
  | 'item';

/** Rules that a text is held to. */
export type TextRule =
  | 'label'
  | 'subdomain'
  | 'labelValue'
  | 'qualified'
  | 'absolutePath'
  | 'mountPath'
  | 'innerPath'
  | 'hostPath'
  | 'portName'
  | 'envName'
  | 'key'
  | 'address'
  | 'header'
  | 'schedule'
  | 'timeZone'
  | 'image';

/** What a number counts, for its meaning and its faults. */
export type Unit = 'seconds' | 'mode' | 'port' | 'user' | 'count';

/** Where the pod itself knows likely texts. */
export type Suggest = 'image' | 'volume' | 'container';

/** How a field is typed in. */
export type Input =
  | {
      readonly kind: 'text';
      readonly rule?: TextRule;
      readonly suggest?: Suggest;
      /** An empty text is a value of its own: it does not clear the field. */
      readonly emptyCounts?: boolean;
    }
  | {
      readonly kind: 'number';
      readonly unit: Unit;
      readonly least: number;
      readonly most: number;
    }
  /** Three states: not set, true, false. */
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'quantity'; readonly of: 'cpu' | 'bytes' }
  /** A port number, or the name of a port the container declares. */
  | { readonly kind: 'port' }
  /** A whole number or a percentage. */
  | { readonly kind: 'count-or-percent' }
  /** Texts or numbers, one after another. */
  | { readonly kind: 'list'; readonly item: Input }
  | { readonly kind: 'map'; readonly rule: 'label' | 'annotation' | 'any' }
  /** Objects with fields of their own; `fresh`: what a new one begins with. */
  | { readonly kind: 'objects'; readonly fields: readonly Field[]; readonly fresh: Fresh }
  /** One of several: which of these is there. Choosing another replaces it. */
  | { readonly kind: 'variant'; readonly options: readonly Variant[] }
  /** No form: only the way to its line. */
  | { readonly kind: 'text-only' };

export interface Variant {
  /** Path of the alternative from the variant's own path: `httpGet`, `valueFrom.secretKeyRef`. */
  readonly at: FieldPath;
  /** Last step of that path: what the choice is called. */
  readonly name: string;
  readonly fresh: Fresh;
}

/** What something new begins with, given what the pod has. */
export type Fresh = (target: Target) => Value;

/** Where a field is shown: everywhere its base is, unless one of these says less. */
export interface Only {
  readonly kinds?: readonly string[];
  readonly volumes?: readonly VolumeType[];
  readonly roles?: readonly Role[];
}

/** A field of a form: plain data. */
export interface Field {
  /** Unique in its form: `container.livenessProbe.periodSeconds`. */
  readonly id: string;
  readonly base: Base;
  /** From the base. */
  readonly path: FieldPath;
  /** The API's name of the field: the last step of its path. */
  readonly label: string;
  /** The heading it stands under. */
  readonly group: string;
  /** The steps between the base and the label, printed: `livenessProbe.httpGet`; '' when there are none. */
  readonly section: string;
  readonly input: Input;
  /** What Kubernetes takes when the field is not set, in its own spelling or a few words. */
  readonly default?: string;
  readonly required: boolean;
  /** Our own words, where the API has none. */
  readonly help?: string;
  readonly only: Only;
  /** The schema's object type and field: key of the help text. */
  readonly schema: { readonly type: string; readonly field: string; readonly of: string };
  /** Steps of `path` that stay when they are left empty, as `emptyDir` does. */
  readonly keep: number;
}

/** What a catalogue says of a field besides what the schema knows. */
export interface FieldHints {
  readonly input?: Input;
  readonly default?: string;
  readonly required?: boolean;
  readonly keep?: number;
  readonly help?: string;
  readonly only?: Only;
}

/** Makes the fields of one heading: `type` is the schema's name for what stands at the base. */
export function fieldsOf(
  base: Base,
  type: string,
  group: string,
  only: Only,
  rows: Readonly<Record<string, FieldHints>>,
): readonly Field[] {
  return Object.entries(rows).map(([at, hints]) => fieldAt(base, type, group, only, at, hints));
}

function fieldAt(
  base: Base,
  type: string,
  group: string,
  only: Only,
  at: string,
  hints: FieldHints,
): Field {
  const path = parseFieldPath(at) ?? [];
  const schema = schemaAt(type, path);
  return {
    id: `${base}.${at}`,
    base,
    path,
    label: String(path.at(-1) ?? 'source'),
    group,
    section: path.slice(0, -1).join('.'),
    input: hints.input ?? plainInput(schema.of),
    required: hints.required ?? false,
    only: { ...only, ...hints.only },
    schema,
    keep: hints.keep ?? 0,
    ...(hints.default === undefined ? {} : { default: hints.default }),
    ...(hints.help === undefined ? {} : { help: hints.help }),
  };
}

/** The owner type, field and type of what a path leads to; keys of a mapping have the help of the mapping. */
function schemaAt(type: string, path: FieldPath): Field['schema'] {
  let owner = type;
  let field = '';
  let of = type;
  for (const step of path) {
    if (of.startsWith('{}')) {
      of = of.slice(2);
      continue;
    }
    owner = of;
    field = String(step);
    of = objectType(owner)?.[field] ?? 'any';
  }
  return { type: owner, field, of };
}

/** The input of a type that needs no more said. */
function plainInput(of: string): Input {
  switch (of) {
    case 'bool':
      return { kind: 'boolean' };
    case 'int32':
    case 'int64':
      return { kind: 'number', unit: 'count', least: 0, most: 2 ** 31 - 1 };
    case 'int-or-string':
      return { kind: 'port' };
    case 'quantity':
      return { kind: 'quantity', of: 'bytes' };
    case '[]string':
      return { kind: 'list', item: { kind: 'text' } };
    case '{}string':
      return { kind: 'map', rule: 'any' };
    case 'string':
      return { kind: 'text' };
    default:
      return { kind: 'text-only' };
  }
}
