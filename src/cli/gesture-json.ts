import { type Gesture, type GestureBody, STUB_KINDS, SWITCH_KINDS } from '../gestures/index.ts';

/** Kinds of values a gesture's fields take. */
type Shape =
  | 'text'
  | 'texts'
  | 'list'
  | 'number'
  | 'boolean'
  | 'any'
  | 'path'
  | 'gestures'
  | readonly string[];

interface Form {
  readonly required: Readonly<Record<string, Shape>>;
  readonly optional?: Readonly<Record<string, Shape>>;
}

const ROLES = ['main', 'classic', 'sidecar', 'init'];
const VOLUME_TYPES = [
  ...['emptyDir', 'emptyDir-memory', 'configMap', 'secret', 'persistentVolumeClaim', 'projected'],
  ...['downwardAPI', 'hostPath', 'ephemeral', 'csi', 'image', 'nfs', 'claimTemplate', 'other'],
];

/** The vocabulary of gestures as data: what must and what may be told of each. The type check below keeps it complete. */
const FORMS: Readonly<Record<GestureBody['do'], Form>> = {
  addContainer: {
    required: { role: ROLES },
    optional: { name: 'text', image: 'text', at: 'number', sequence: 'number' },
  },
  removeContainer: { required: { container: 'text' } },
  duplicateContainer: { required: { container: 'text' } },
  renameContainer: { required: { container: 'text', name: 'text' } },
  setImage: { required: { container: 'text', image: 'text' } },
  moveContainer: {
    required: { container: 'text', role: ROLES, index: 'number' },
    optional: { sequence: 'number', dropForbidden: 'boolean' },
  },
  makeMain: { required: { container: 'text' } },
  addVolume: { required: { type: VOLUME_TYPES }, optional: { name: 'text', source: 'any' } },
  removeVolume: { required: { volume: 'text' } },
  renameVolume: { required: { volume: 'text', name: 'text' } },
  addMount: {
    required: { container: 'text', volume: 'text', path: 'text' },
    optional: { readOnly: 'boolean', subPath: 'text' },
  },
  removeMount: { required: { container: 'text', path: 'text' } },
  shareVolume: {
    required: { writer: 'text', reader: 'text', writerPath: 'text', readerPath: 'text' },
    optional: { volume: 'text' },
  },
  linkLocalhost: {
    required: { client: 'text', server: 'text', port: 'number' },
    optional: { portName: 'text', env: 'text', arg: 'text', value: 'text' },
  },
  unlinkLocalhost: {
    required: { client: 'text', port: 'number' },
    optional: { server: 'text' },
  },
  callLocalhost: { required: { client: 'text', server: 'text' } },
  setField: { required: { at: 'path', value: 'any' } },
  clearField: { required: { at: 'path' }, optional: { upTo: 'path' } },
  moveItem: { required: { list: 'path', from: 'number', to: 'number' } },
  renameKey: { required: { at: 'path', key: 'text' } },
  setKind: {
    required: { kind: SWITCH_KINDS },
    optional: { schedule: 'text', dropForbidden: 'boolean' },
  },
  makeList: { required: {} },
  addService: { required: {}, optional: { name: 'text' } },
  addStub: {
    required: { kind: STUB_KINDS, name: 'text' },
    optional: { keys: 'list' },
  },
  pasteContainers: { required: { text: 'text' } },
  addPattern: {
    required: { pattern: 'text' },
    optional: { text: 'text', beside: 'text', values: 'texts', leadServices: 'boolean' },
  },
  all: { required: { gestures: 'gestures', label: 'text' } },
};

const TARGET: Readonly<Record<string, Shape>> = {
  document: 'number',
  pod: 'number',
  shared: ['everywhere', 'own-copy'],
};

/** The names of all gestures, for help. */
export const GESTURE_NAMES: readonly string[] = Object.keys(FORMS);

/** A gesture from its JSON text, every field checked; or what is wrong with it. */
export function readGesture(
  text: string,
): { ok: true; gesture: Gesture } | { ok: false; reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      reason: `This is no JSON: ${text} (${error instanceof Error ? error.message : ''})`,
    };
  }
  return isGesture(value)
    ? { ok: true, gesture: value }
    : { ok: false, reason: faultOf(value, TARGET) ?? '' };
}

/** Whatever has no fault by the forms is a gesture. */
function isGesture(value: unknown): value is Gesture {
  return faultOf(value, TARGET) === undefined;
}

function faultOf(value: unknown, target: Readonly<Record<string, Shape>>): string | undefined {
  if (!isObject(value))
    return 'A gesture is a JSON object such as {"do":"addContainer","role":"sidecar"}.';
  const name = value.do;
  const form = Object.entries(FORMS).find(([known]) => known === name)?.[1];
  if (!form)
    return `There is no gesture ${JSON.stringify(name ?? null)}. There are ${GESTURE_NAMES.join(', ')}.`;
  const known: Record<string, Shape> = { ...form.required, ...form.optional, ...target };
  const missing = Object.keys(form.required).find((key) => value[key] === undefined);
  if (missing !== undefined) return `${String(name)} needs ${missing}.`;
  const stray = Object.keys(value).find((key) => key !== 'do' && !Object.hasOwn(known, key));
  if (stray !== undefined)
    return `${String(name)} has no ${stray}. It takes ${Object.keys(known).join(', ')}.`;
  return Object.keys(value)
    .filter((key) => key !== 'do')
    .map((key) => fieldFault(`${key} of ${String(name)}`, value[key], known[key] ?? 'any'))
    .find((fault) => fault !== undefined);
}

function fieldFault(field: string, value: unknown, shape: Shape): string | undefined {
  switch (shape) {
    case 'any':
      return undefined;
    case 'text':
      return typeof value === 'string' ? undefined : `${field} must be a text.`;
    case 'texts':
      return isObject(value) && Object.values(value).every((each) => typeof each === 'string')
        ? undefined
        : `${field} must be an object of texts.`;
    case 'list':
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? undefined
        : `${field} must be a list of texts.`;
    case 'number':
      return Number.isInteger(value) ? undefined : `${field} must be a whole number.`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${field} must be true or false.`;
    case 'path':
      return isPath(value)
        ? undefined
        : `${field} must be a field path such as spec.containers[0].image.`;
    case 'gestures':
      return Array.isArray(value)
        ? value.map((each) => faultOf(each, {})).find((fault) => fault !== undefined)
        : `${field} must be a list of gestures.`;
    default:
      return typeof value === 'string' && shape.includes(value)
        ? undefined
        : `${field} must be one of ${shape.join(', ')}.`;
  }
}

function isPath(value: unknown): boolean {
  const isStep = (step: unknown) => typeof step === 'string' || Number.isInteger(step);
  return typeof value === 'string' || (Array.isArray(value) && value.every(isStep));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
