/**
 * Which kind of object a document is, before it is decoded. Source: apimachinery/pkg/runtime/serializer/json
 * (SimpleMetaFactory.Interpret, Serializer.Decode) and runtime/error.go.
 */
import { type Definition, type Definitions, definitionFor } from '../../custom-resources/index.ts';
import {
  isValueMap,
  isWorkloadName,
  schemaTypeOf,
  type Value,
  type ValueMap,
} from '../../kubernetes/index.ts';

const SCHEME = 'k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30';

const META_STRUCT =
  'struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }';

export interface Identity {
  readonly object: ValueMap;
  readonly apiVersion: string;
  readonly kind: string;
  /** The schema's name of the type; undefined for an object of a kind that is not ours to judge. */
  readonly type: string | undefined;
  /** Of an object of a custom kind that is defined. */
  readonly definition: Definition | undefined;
}

/**
 * The document's kind, or the server's complaint. `text` is the document as written; `definitions` those of custom kinds
 * that the server knows besides.
 */
export function identify(
  value: Value,
  text: string,
  definitions: Definitions,
): Identity | { readonly error: string } {
  const read = readMeta(value);
  if ('error' in read) return read;
  const { apiVersion, kind } = read;
  if (apiVersion.split('/').length > 2) {
    return { error: `unexpected GroupVersion string: ${apiVersion}` };
  }
  if (kind === '') return { error: `Object 'Kind' is missing in '${text}'` };
  if (apiVersion === '' || apiVersion.endsWith('/')) {
    return { error: `Object 'apiVersion' is missing in '${text}'` };
  }
  const type = schemaTypeOf(apiVersion, kind);
  const definition = definitionFor(definitions, apiVersion, kind);
  if (type === undefined && !definition && isCertainlyUnknown(apiVersion, kind)) {
    return {
      error: `no kind "${kind}" is registered for version "${apiVersion}" in scheme "${SCHEME}"`,
    };
  }
  return { object: isValueMap(value) ? value : {}, apiVersion, kind, type, definition };
}

/** The two fields, found as Go's decoder finds them: whatever the case of their names. */
function readMeta(
  value: Value,
): { readonly apiVersion: string; readonly kind: string } | { readonly error: string } {
  if (value === null) return { apiVersion: '', kind: '' };
  if (!isValueMap(value)) {
    return parseError(
      `json: cannot unmarshal ${jsonKind(value)} into Go value of type ${META_STRUCT}`,
    );
  }
  const found = { apiVersion: '', kind: '' };
  let error: string | undefined;
  for (const name of Object.keys(value).sort()) {
    const field =
      name.toLowerCase() === 'kind'
        ? 'kind'
        : name.toLowerCase() === 'apiversion'
          ? 'apiVersion'
          : undefined;
    const content = value[name];
    if (field === undefined || content === null || content === undefined) continue;
    if (typeof content === 'string') found[field] = content;
    else {
      error ??= `json: cannot unmarshal ${jsonKind(content)} into Go struct field .${field} of type string`;
    }
  }
  return error === undefined ? found : parseError(error);
}

function parseError(detail: string): { readonly error: string } {
  return { error: `couldn't get version/kind; json parse error: ${detail}` };
}

function jsonKind(value: Value): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

const OWN_GROUPS = /^(v1|(apps|batch|policy|autoscaling|extensions|[a-z0-9.]+\.k8s\.io)\/.*)$/;

/** Kinds of Kubernetes' own groups that the schema does not hold, known by name; other groups hold custom resources. */
const OTHER_OWN_KINDS = new Set(
  [
    'v1 Namespace Node Event Endpoints LimitRange ResourceQuota PersistentVolume Binding ComponentStatus List Status',
    'apps/v1 ControllerRevision',
    'policy/v1 PodDisruptionBudget Eviction',
    'autoscaling/v1 HorizontalPodAutoscaler Scale',
    'autoscaling/v2 HorizontalPodAutoscaler',
  ].flatMap((line) => {
    const [apiVersion = '', ...kinds] = line.split(' ');
    return kinds.map((kind) => `${apiVersion} ${kind}`);
  }),
);

/** True when no server knows the kind: a workload in a group that has none, or an unknown name in a group of Kubernetes. */
function isCertainlyUnknown(apiVersion: string, kind: string): boolean {
  if (isWorkloadName(kind)) return true;
  if (!OWN_GROUPS.test(apiVersion) || OTHER_OWN_KINDS.has(`${apiVersion} ${kind}`)) return false;
  return !apiVersion.includes('.k8s.io/');
}
