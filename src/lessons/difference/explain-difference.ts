import {
  type FieldPath,
  isValueMap,
  mapOf,
  textOf,
  type Value,
  valueAt,
} from '../../kubernetes/index.ts';
import { type Manifest, nearestSpan, parseManifest } from '../../manifest/index.ts';
import { type Pod, readPods } from '../../pod/index.ts';
import type { Span } from '../../text/index.ts';
import { changesBetween } from './changes.ts';
import { crewChanges, type Told } from './crew.ts';
import { plainSentence, specSentence } from './pod-sentence.ts';

/** A changed place of a manifest, and what it means. */
export interface Difference {
  /** The document and field in the text after, and where they stand; of what is gone, the nearest that is left. */
  readonly document: number;
  readonly at: FieldPath;
  readonly span: Span;
  readonly sentence: string;
}

/**
 * What a learner's text has that the one before had not, and what is gone, in the order of the text. Comments and layout
 * do not count. Empty when nothing else differs, or when a text cannot be read.
 */
export function explainDifference(before: string, after: string): readonly Difference[] {
  const old = parseManifest(before);
  const now = parseManifest(after);
  if (old.problems.length > 0 || now.problems.length > 0) return [];
  const pods = readPods(now);
  return now.documents
    .flatMap((place) => {
      const { index, parsed } = place;
      const was = counterpart(old, now, index);
      const told = documentChanges(
        parsed.value,
        pods.filter((pod) => pod.document === index),
        was,
      );
      return told.map(({ at, sentence }) => ({
        document: index,
        at,
        span: nearestSpan(place, at),
        sentence,
      }));
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** A document before, with its pods. */
interface Before {
  readonly value: Value;
  readonly pods: readonly Pod[];
}

/** The document of the same kind and name; else, of files with as many, the one at the same place. */
function counterpart(old: Manifest, now: Manifest, index: number): Before | undefined {
  const name = titleOf(now.documents[index]?.parsed.value);
  const found =
    old.documents.find(({ parsed }) => titleOf(parsed.value) === name) ??
    (old.documents.length === now.documents.length ? old.documents[index] : undefined);
  const pods = readPods(old).filter(({ document }) => document === found?.index);
  return found && { value: found.parsed.value, pods };
}

function titleOf(value: Value | undefined): string {
  if (!isValueMap(value)) return '';
  return `${textOf(value, 'kind')} ${textOf(mapOf(value, 'metadata'), 'name')}`.trim();
}

function documentChanges(
  value: Value,
  pods: readonly Pod[],
  was: Before | undefined,
): readonly Told[] {
  const [pod, another] = pods;
  if (pod && !another && (was?.pods.length ?? 0) < 2) return podChanges(value, pod, was);
  if (was) return plainChanges(was.value, value);
  return [{ at: [], sentence: `The file has a ${titleOf(value) || 'further document'}.` }];
}

function plainChanges(was: Value, is: Value): Told[] {
  return changesBetween(was, is).map((change) => ({
    at: change.at,
    sentence: plainSentence(titleOf(is), change),
  }));
}

/** Names and notes that say nothing of what the pod does. */
const SILENT = /^(metadata\.(name|annotations\.lesson\/.*)|apiVersion|kind)$/;

function podChanges(value: Value, pod: Pod, was: Before | undefined): readonly Told[] {
  const old = was?.pods[0];
  const oldSpec = old && was && valueAt(was.value, old.spec);
  const spec = valueAt(value, pod.spec);
  const around =
    was && old ? changesBetween(without(was.value, old.spec), without(value, pod.spec)) : [];
  return [
    ...crewChanges(old?.containers ?? [], pod),
    ...changesBetween(withoutCrew(oldSpec), withoutCrew(spec)).map((change) => ({
      at: [...pod.spec, ...change.at],
      sentence: specSentence(change),
    })),
    ...around
      .filter(({ keys }) => !SILENT.test(keys.join('.')))
      .map((change) => ({ at: change.at, sentence: plainSentence('', change) })),
  ];
}

function withoutCrew(spec: Value | undefined): Value {
  if (!isValueMap(spec)) return {};
  const { containers: _, initContainers: __, ...rest } = spec;
  return rest;
}

/** The value without what is at a path. */
function without(value: Value, path: FieldPath): Value {
  const [key, ...rest] = path;
  if (key === undefined || !isValueMap(value)) return null;
  const { [key]: inner = null, ...others } = value;
  return rest.length === 0 ? others : { ...others, [key]: without(inner, rest) };
}
