/** Where another version of Kubernetes would not say what 1.34 says. */
import {
  type FieldPath,
  type FieldType,
  fieldLife,
  isGateOn,
  isValueMap,
  newestObjectType,
  schemaTypeOf,
  standingOf,
  textOf,
  type Value,
  type ValueMap,
  VERDICT_MINOR,
  valueAt,
} from '../kubernetes/index.ts';
import { type ManifestDocument, nearestSpan } from '../manifest/index.ts';
import type { Pod } from '../pod/index.ts';
import type { Complaint } from './complaints.ts';

/** A field that the chosen version takes in another way than 1.34. */
export interface Difference extends Omit<Complaint, 'rule' | 'severity'> {
  /** error: that version refuses it; warning: it drops it; hint: it heeds what 1.34 does not. */
  readonly severity: 'error' | 'warning' | 'hint';
}

/** Bounds what aliases can multiply. */
const MOST_STEPS = 20_000;
const MOST_DIFFERENCES = 100;

/**
 * What differs for a document in a version, by the fields it uses. Rules that were reworded or refined between versions are
 * not known: the verdict itself stays that of 1.34. `pods` are those of the file: an object of a kind that is not
 * Kubernetes' own is looked at where it holds a pod.
 */
export function differencesIn(
  document: ManifestDocument,
  pods: readonly Pod[],
  minor: number,
): readonly Difference[] {
  if (minor === VERDICT_MINOR) return [];
  const search = new Search(document, minor);
  const root = document.parsed.value;
  const type = isValueMap(root)
    ? schemaTypeOf(textOf(root, 'apiVersion'), textOf(root, 'kind'))
    : undefined;
  if (type !== undefined) search.visit(root, type, []);
  else {
    for (const { spec, document: index } of pods) {
      if (index === document.index) search.visit(valueAt(root, spec), 'PodSpec', spec);
    }
  }
  return search.found;
}

class Search {
  readonly found: Difference[] = [];
  private steps = 0;

  constructor(
    private readonly document: ManifestDocument,
    private readonly minor: number,
  ) {}

  visit(value: Value | undefined, type: FieldType, path: FieldPath): void {
    if (++this.steps > MOST_STEPS || value === undefined) return;
    if (type.startsWith('[]')) {
      if (Array.isArray(value)) {
        for (const [i, item] of value.entries()) this.visit(item, type.slice(2), [...path, i]);
      }
    } else if (type.startsWith('{}')) {
      if (isValueMap(value)) this.entries(value, type.slice(2), path);
    } else if (isValueMap(value)) this.object(value, type, path);
  }

  private entries(map: ValueMap, type: FieldType, path: FieldPath): void {
    if (!newestObjectType(type)) return;
    for (const [key, item] of Object.entries(map)) this.visit(item, type, [...path, key]);
  }

  private object(map: ValueMap, type: string, path: FieldPath): void {
    const fields = newestObjectType(type);
    if (!fields) return;
    for (const [name, value] of Object.entries(map)) {
      const fieldType = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (fieldType === undefined || value === null) continue;
      const at = [...path, name];
      const said = this.differs(type, name) ?? this.sleepsZero(type, name, value);
      if (said) this.tell(said, at);
      else this.visit(value, fieldType, at);
    }
  }

  private differs(type: string, name: string): Said | undefined {
    const here = standingOf(type, name, this.minor);
    const there = standingOf(type, name, VERDICT_MINOR);
    const life = fieldLife(type, name);
    if (here === there || !life) return undefined;
    const version = `1.${this.minor}`;
    const { since, on } = life;
    if (here === 'unknown') {
      return {
        severity: 'error',
        message: `In ${version} there is no ${name}: the server refuses it as an unknown field.`,
        advice: `It came with 1.${since}. Take it out, or use a cluster of that version.`,
      };
    }
    if (here === 'dropped' && there === 'heeded') {
      return {
        severity: 'warning',
        message: `In ${version} ${name} is dropped: its feature is off by default.`,
        advice: `It is on from 1.${on}. Do without it, or use a cluster of that version.`,
      };
    }
    const how = here === 'heeded' ? 'heeded' : 'known, and dropped by default';
    return {
      severity: 'hint',
      message: `In ${version} ${name} is ${how}: what the verdict says of it holds for 1.${VERDICT_MINOR}.`,
      advice: `It came with 1.${since}${on === undefined ? '' : ` and is on from 1.${on}`}.`,
    };
  }

  /** A sleep of no time at all was refused before it was allowed. */
  private sleepsZero(type: string, name: string, value: Value): Said | undefined {
    const isZero = type === 'SleepAction' && name === 'seconds' && value === 0;
    if (!isZero || isGateOn('PodLifecycleSleepActionAllowZero', this.minor)) return undefined;
    return {
      severity: 'error',
      message: `In 1.${this.minor} a sleep of 0 seconds is refused.`,
      advice: 'It is allowed from 1.33. Sleep for a second, or take the hook out.',
    };
  }

  private tell(said: Said, at: FieldPath): void {
    if (this.found.length >= MOST_DIFFERENCES) return;
    this.found.push({ ...said, at, span: nearestSpan(this.document, at) });
  }
}

type Said = Pick<Difference, 'severity' | 'message' | 'advice'>;
