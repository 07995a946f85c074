/** The API server's verdict on one document: what it would answer to `kubectl create`. */
import { type Definitions, NO_DEFINITIONS } from '../custom-resources/index.ts';
import {
  type FieldPath,
  mapOf,
  podLimits,
  podRequests,
  podSecurityOf,
  printQuantity,
  type QosClass,
  qosClassOf,
  type Resources,
  type Value,
  type ValueMap,
  type WorkloadKind,
  workloadKindOf,
} from '../kubernetes/index.ts';
import type { Rules } from '../rules/index.ts';
import { type CustomVerdict, judgeCustomResource } from './custom/custom-verdict.ts';
import { decode } from './decode/decode.ts';
import { identify } from './decode/kind.ts';
import { EMPTY } from './field/common.ts';
import { asSet, type FieldError, type FieldErrors } from './field/errors.ts';
import { podAsCreated, podErrors, prepareObject, validateObject } from './objects.ts';
import { appArmorWarnings } from './pod/app-armor.ts';
import { objectWarnings } from './warnings/object.ts';

export interface Verdict {
  /** Complaints of strict decoding: unknown fields, keys written twice. Any of them refuses the object. */
  readonly strictDecodeErrors: readonly string[];
  /** Why the document is no object at all; then nothing else is said. */
  readonly decodeError: string | null;
  /** The value it is about, when it is about one. */
  readonly decodeErrorAt: FieldPath | null;
  /** Errors of validation, sorted by field, each once. */
  readonly errors: readonly FieldError[];
  /** Errors that its pods would meet, for a workload that is itself without error. */
  readonly podErrors: readonly FieldError[];
  /** What the server would say and go on. */
  readonly warnings: readonly string[];
  /** Of the object's pods; null when it has none. */
  readonly qosClass: QosClass | null;
  /** Effective requests and limits of one pod, as the server prints quantities. */
  readonly requests: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  /** The checks of the Pod Security Standards that the pods fail; null when there are none. */
  readonly podSecurity: {
    readonly baseline: readonly string[];
    readonly restricted: readonly string[];
  } | null;
  /** Of a custom resource: rules of its definition that were not evaluated, or undefined when none was. */
  readonly rulesLeft?: readonly string[] | undefined;
}

const NOTHING: Verdict = {
  strictDecodeErrors: [],
  decodeError: null,
  decodeErrorAt: null,
  errors: [],
  podErrors: [],
  warnings: [],
  qosClass: null,
  requests: {},
  limits: {},
  podSecurity: null,
};

/** The verdict on a document that could not be read. */
export function undecodable(decodeError: string, at: FieldPath | null = null): Verdict {
  return { ...NOTHING, decodeError, decodeErrorAt: at };
}

/**
 * The verdict on a value. `text` is the document as written, for the server's messages; `duplicates` its complaint about
 * keys written twice. Kinds that are neither Kubernetes' own nor defined get an empty verdict. `rules` evaluates those of
 * definitions.
 */
export function verdictOfValue(
  value: Value,
  text: string,
  duplicates?: string,
  definitions: Definitions = NO_DEFINITIONS,
  rules?: Rules,
): Verdict {
  const identity = identify(value, text, definitions);
  if ('error' in identity) return undecodable(identity.error);
  const ofYaml = duplicates === undefined ? [] : [duplicates];
  if (identity.definition) {
    const said = judgeCustomResource(identity.object, identity.definition, rules);
    return customVerdict(said, ofYaml);
  }
  if (identity.type === undefined) return { ...NOTHING, strictDecodeErrors: ofYaml };
  const { object, error, errorAt, unknown } = decode(identity.object, identity.type);
  if (error !== undefined) return undecodable(error, errorAt);
  const strict = { ...NOTHING, strictDecodeErrors: [...ofYaml, ...unknown] };
  const kind = workloadKindOf(identity.apiVersion, identity.kind);
  return kind ? { ...strict, ...judged(kind, object) } : strict;
}

function customVerdict(said: CustomVerdict, ofYaml: readonly string[]): Verdict {
  if ('decodeError' in said) return undecodable(said.decodeError, said.at);
  const strictDecodeErrors = [...ofYaml, ...said.strictDecodeErrors];
  return { ...NOTHING, ...said, strictDecodeErrors };
}

function judged(kind: WorkloadKind, decoded: ValueMap): Partial<Verdict> {
  const object = prepareObject(kind, decoded);
  const errors: FieldErrors = validateObject(kind, object);
  const pod = kind.template === undefined ? object : podAsCreated(kind, decoded);
  const spec = mapOf(pod, 'spec') ?? EMPTY;
  const security = podSecurityOf(pod);
  return {
    errors: asSet(errors),
    podErrors:
      errors.length > 0 || kind.template === undefined
        ? []
        : inTemplate(asSet(podErrors(kind, decoded)), kind.template),
    warnings: warningsOn(kind, decoded, object),
    qosClass: qosClassOf(spec),
    requests: printed(podRequests(spec)),
    limits: printed(podLimits(spec)),
    podSecurity: {
      baseline: security.baseline.map(({ check }) => check),
      restricted: security.restricted.map(({ check }) => check),
    },
  };
}

/** `decoded` is the object as written, `object` as it is about to be created. */
function warningsOn(kind: WorkloadKind, decoded: ValueMap, object: ValueMap): readonly string[] {
  const ofPod = kind.template === undefined ? appArmorWarnings(decoded) : [];
  return [...new Set([...ofPod, ...objectWarnings(kind, object)])].sort();
}

/** The places of a pod's errors within the object that holds its template. */
function inTemplate(errors: FieldErrors, template: FieldPath): FieldErrors {
  return errors.map((error) => ({
    ...error,
    at: error.at.map((place) => [...template, ...place]),
  }));
}

function printed(resources: Resources): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...resources].map(([name, quantity]) => [name, printQuantity(quantity)]),
  );
}
