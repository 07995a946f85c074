import { isValueMap } from '../kubernetes/index.ts';
import type { Manifest } from '../manifest/index.ts';
import {
  type Brought,
  broughtBy,
  changeAll,
  fillIn,
  type Pattern,
  type PatternValue,
  type PatternValues,
  proposedValues,
  readPattern,
  withoutHeader,
} from '../patterns/index.ts';
import type { Container, Pod } from '../pod/index.ts';
import { podChanges } from './add-pattern-changes.ts';
import { type Clash, clashesOf } from './add-pattern-clash.ts';
import { broughtDocuments, takesService } from './add-pattern-documents.ts';
import { namesFor, renamesIn, workloadName } from './add-pattern-names.ts';
import type { Leading } from './add-pattern-services.ts';
import { type Filled, labelsOf, type Target } from './add-pattern-target.ts';
import { sharedHere, volumePlan } from './add-pattern-volumes.ts';
import type { GestureOf } from './gesture.ts';
import { mountPathFault, portFault } from './name.ts';
import {
  type Answer,
  findContainer,
  isObjection,
  type Objection,
  type PodInText,
  type Proposal,
  refuse,
  type WayOut,
} from './proposal.ts';

type Gesture = GestureOf<'addPattern'>;

/**
 * Everything of a pattern that is not the app, put beside a container of the pod. Names that are in use give way; a
 * pattern that is there already, and what clashes, is refused with the values that lead out.
 */
export function addPattern(
  text: PodInText & { readonly manifest: Manifest },
  gesture: Gesture,
): Answer {
  const pattern = patternOf(gesture);
  if ('reason' in pattern) return pattern;
  const app = besideOf(text.pod, gesture);
  if (isObjection(app)) return app;
  const target = { ...text, app };
  const fault = valuesFault(pattern, gesture.values ?? {});
  if (fault !== undefined) return refuse(fault);
  const values = { ...proposedValues(pattern, text.pod, app), ...gesture.values };
  const filled = filledWith(pattern, values);
  if ('reason' in filled) return filled;
  const clashes = clashesOf(target, filled);
  if (clashes.length > 0) return refuseClash(target, gesture, filled, clashes);
  return proposalOf(target, filled, gesture);
}

/** The manifest of a pattern as it stands alone, with the values given. */
export function wholePattern(gesture: Gesture): { text: string; label: string } | Objection {
  const pattern = patternOf(gesture);
  if ('reason' in pattern) return pattern;
  const fault = valuesFault(pattern, gesture.values ?? {});
  if (fault !== undefined) return refuse(fault);
  const manifest = fillIn(pattern, gesture.values ?? {});
  return 'reason' in manifest
    ? refuse(manifest.reason)
    : { text: withoutHeader(manifest.text), label: `${pattern.title} added` };
}

/** The text comes with the gesture: gestures are made at once, and patterns are loaded when they are needed. */
function patternOf({ pattern: id, text }: Gesture): Pattern | Objection {
  if (text === undefined) return refuse(`The pattern ${id} is not loaded yet.`);
  const pattern = readPattern(text);
  return pattern.ok ? pattern : refuse(pattern.reason);
}

function besideOf(pod: Pod, { beside }: Gesture): Container | Objection {
  if (beside !== undefined) {
    const container = findContainer(pod, beside);
    return !isObjection(container) && container.role === 'init'
      ? refuse(`${beside} is an init container: it has ended when a sidecar could help it.`)
      : container;
  }
  const main = pod.containers.find(({ role }) => role === 'main');
  return main ?? refuse('This pod has no container yet for a pattern to stand beside.');
}

/** Why the values given are no values of the pattern; undefined when they are. */
function valuesFault(pattern: Pattern, values: PatternValues): string | undefined {
  const names = pattern.pod.containers.map(({ name }) => `${name}-name`);
  for (const [key, value] of Object.entries(values)) {
    const known = pattern.values.find((each) => each.key === key);
    if (!known && !names.includes(key)) return unknownValue(pattern, key);
    const fault = known && valueFault(known, value);
    if (fault !== undefined) return `${key}: ${fault}`;
  }
  return undefined;
}

function unknownValue({ title, values }: Pattern, key: string): string {
  const known = values.map((value) => value.key).join(', ');
  return `${title} asks for no ${key}. ${known === '' ? 'It asks for nothing.' : `It knows ${known}.`}`;
}

/** A value must be of the kind the pattern has there: a port, a number, a path, or a word. */
function valueFault({ key, text: model }: PatternValue, value: string): string | undefined {
  if (value.trim() === '') return 'A value is needed.';
  if (value.includes('\n')) return 'The value must be one line.';
  if (/^\d+$/.test(model)) {
    if (!/^\d+$/.test(value)) return `${value} is no number.`;
    return /(^|-)port$/.test(key) ? portFault(Number(value)) : undefined;
  }
  return model.startsWith('/') ? mountPathFault(value) : undefined;
}

function filledWith(pattern: Pattern, values: PatternValues): Filled | Objection {
  const manifest = fillIn(pattern, values);
  if ('reason' in manifest) return refuse(manifest.reason);
  const brought = broughtBy(pattern, manifest);
  return brought
    ? { pattern, values, manifest, brought }
    : refuse(`With these values ${pattern.title} has no place for the app.`);
}

function refuseClash(
  target: Target,
  gesture: Gesture,
  filled: Filled,
  clashes: readonly Clash[],
): Objection {
  const [first] = clashes;
  const there = clashes.filter(({ isThere }) => isThere);
  const reasons = new Set((there.length > 0 ? there : clashes).map(({ reason }) => reason));
  const way = wayOut(target, gesture, filled, clashes);
  return {
    ...refuse([...reasons].join(' '), first?.at),
    ...(way && { proposals: [way] }),
  };
}

/** More rounds than a way out takes: each one settles all clashes it finds. */
const MOST_ROUNDS = 5;

/** The values with which nothing clashes; undefined when the pattern leaves no choice. */
function wayOut(
  target: Target,
  { values: given = {} }: Gesture,
  start: Filled,
  first: readonly Clash[],
): WayOut | undefined {
  const labels: string[] = [];
  let values: PatternValues = given;
  let filled: Filled = start;
  let clashes = first;
  for (let round = 0; clashes.length > 0 && round < MOST_ROUNDS; round++) {
    for (const { wayOut: way } of clashes) {
      if (!way) return undefined;
      labels.push(way.label);
      values = { ...values, ...way.values };
    }
    const next = filledWith(filled.pattern, { ...filled.values, ...values });
    if ('reason' in next) return undefined;
    filled = next;
    clashes = clashesOf(target, filled);
  }
  return clashes.length === 0 ? { label: sentence([...new Set(labels)]), values } : undefined;
}

/** `Call it a-2, let a-2 use port 1`: one wish. */
function sentence(labels: readonly string[]): string {
  return labels
    .map((label, i) => (i === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)))
    .join(', ');
}

function proposalOf(target: Target, filled: Filled, gesture: Gesture): Answer {
  const { pattern } = filled;
  const volumes = volumePlan(target, filled);
  const names = namesFor(target, filled, volumes);
  const podDocument = filled.brought.pod.document;
  const adapted = changeAll(filled.manifest, (value, document) =>
    renamesIn(value, document === podDocument, names),
  );
  if ('reason' in adapted) return refuse(adapted.reason);
  const brought = broughtBy(pattern, adapted);
  if (!brought) return refuse(`${pattern.title} has no place for the app.`);
  const inPod = podChanges(
    target,
    adapted,
    labelled(target, brought, adapted),
    volumes,
    pattern.startsFirst,
  );
  if (isObjection(inPod)) return inPod;
  const shared = sharedHere(volumes);
  const documents = broughtDocuments(target, { ...filled, manifest: adapted, brought }, shared);
  if (isObjection(documents)) return documents;
  const changes = [...inPod.changes, ...documents.changes];
  if (changes.length === 0 && documents.texts.length === 0)
    return refuse(`${pattern.title} is there already.`, target.app.path);
  return {
    ok: true,
    changes,
    appends: documents.texts,
    label: `${pattern.title} added`,
    ...leadWith(documents.leading, inPod.hints, gesture),
    ...(inPod.selects && { selects: inPod.selects }),
  };
}

/** Services are led only when that is asked for; else it is said what there is to do. */
function leadWith(
  leading: Leading | undefined,
  hints: readonly string[],
  { leadServices = false }: Gesture,
): Pick<Proposal, 'elsewhere' | 'hints' | 'offer'> {
  if (!leading) return { hints };
  const { wish, targetPort, changes } = leading;
  const offer = changes.length > 0 ? { offer: wish } : {};
  return leadServices && changes.length > 0
    ? { hints, ...offer, elsewhere: changes }
    : { hints: [...hints, `${wish}: set its targetPort to ${targetPort}.`], ...offer };
}

/** A Service finds its pods by a label: a pod without any gets one. */
function labelled(target: Target, brought: Brought, { documents }: Manifest): Brought {
  const isService = (index: number) => {
    const value = documents[index]?.parsed.value ?? null;
    return isValueMap(value) && value.kind === 'Service';
  };
  const needed = takesService(target) && Object.keys(labelsOf(target)).length === 0;
  if (!needed || !brought.others.some(isService)) return brought;
  return { ...brought, labels: { app: workloadName(target), ...brought.labels } };
}
