/** When a Job fails or succeeds early. Source: pkg/apis/batch/validation/validation.go (validatePodFailurePolicy, validateSuccessPolicy). */
import {
  byteLength,
  isSet,
  listOf,
  mapOf,
  mapsOf,
  numberOf,
  optionalText,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { nonNegative, qualifiedName } from '../field/common.ts';
import {
  all,
  duplicate,
  each,
  type FieldErrors,
  invalid,
  NO_ERRORS,
  notSupported,
  required,
  tooLong,
  tooMany,
  when,
} from '../field/errors.ts';
import { child, index, type Path } from '../field/path.ts';
import { readIndexes } from './job-indexes.ts';

const MOST_RULES = 20;
const MOST_PATTERNS = 20;
const MOST_EXIT_CODES = 255;
const LONGEST_INDEXES = 64 * 1024;
const ACTIONS = ['Count', 'FailIndex', 'FailJob', 'Ignore'];
const OPERATORS = ['In', 'NotIn'];
const STATUSES = ['False', 'True', 'Unknown'];

/** As Go prints a list of strings: `["In" "NotIn"]`. */
function quotedList(values: readonly string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(' ')}]`;
}

function validateChoice(value: string, choices: readonly string[], path: Path): FieldErrors {
  if (value === '') return required(path, `valid values: ${quotedList(choices)}`);
  return choices.includes(value) ? NO_ERRORS : notSupported(path, choices);
}

export function validatePodFailurePolicy(spec: ValueMap, path: Path): FieldErrors {
  const rules = mapsOf(mapOf(spec, 'podFailurePolicy'), 'rules');
  const at = child(path, 'rules');
  const podSpec = mapOf(mapOf(spec, 'template'), 'spec');
  const containers = [...mapsOf(podSpec, 'containers'), ...mapsOf(podSpec, 'initContainers')];
  const names = new Set(containers.map((container) => textOf(container, 'name')));
  return all(
    when(rules.length > MOST_RULES, () => tooMany(at, MOST_RULES)),
    each(rules, (rule, i) => validateFailureRule(rule, spec, names, index(at, i))),
  );
}

function validateFailureRule(
  rule: ValueMap,
  spec: ValueMap,
  containerNames: ReadonlySet<string>,
  path: Path,
): FieldErrors {
  const exitCodes = mapOf(rule, 'onExitCodes');
  const conditions = mapsOf(rule, 'onPodConditions');
  return all(
    validateAction(
      textOf(rule, 'action'),
      isSet(spec, 'backoffLimitPerIndex'),
      child(path, 'action'),
    ),
    exitCodes
      ? validateExitCodes(exitCodes, containerNames, child(path, 'onExitCodes'))
      : NO_ERRORS,
    validateConditions(conditions, child(path, 'onPodConditions')),
    when(exitCodes !== undefined && conditions.length > 0, () =>
      invalid(path, 'specifying both OnExitCodes and OnPodConditions is not supported'),
    ),
    when(exitCodes === undefined && conditions.length === 0, () =>
      invalid(path, 'specifying one of OnExitCodes and OnPodConditions is required'),
    ),
  );
}

function validateAction(action: string, hasLimitPerIndex: boolean, path: Path): FieldErrors {
  return action === 'FailIndex' && !hasLimitPerIndex
    ? invalid(path, 'requires the backoffLimitPerIndex to be set')
    : validateChoice(action, ACTIONS, path);
}

function validateConditions(patterns: readonly ValueMap[], path: Path): FieldErrors {
  return all(
    when(patterns.length > MOST_PATTERNS, () => tooMany(path, MOST_PATTERNS)),
    each(patterns, (pattern, i) => {
      const at = index(path, i);
      return all(
        qualifiedName(textOf(pattern, 'type'), child(at, 'type')),
        validateChoice(textOf(pattern, 'status') || 'True', STATUSES, child(at, 'status')),
      );
    }),
  );
}

function validateExitCodes(
  requirement: ValueMap,
  containerNames: ReadonlySet<string>,
  path: Path,
): FieldErrors {
  const operator = textOf(requirement, 'operator');
  const container = optionalText(requirement, 'containerName');
  const values = listOf(requirement, 'values').filter((value) => typeof value === 'number');
  const at = child(path, 'values');
  const first = new Map(values.map((value, i) => [value, i] as const).reverse());
  return all(
    validateChoice(operator, OPERATORS, child(path, 'operator')),
    when(container !== undefined && !containerNames.has(container), () =>
      invalid(
        child(path, 'containerName'),
        'must be one of the container or initContainer names in the pod template',
      ),
    ),
    when(values.length === 0, () => invalid(at, 'at least one value is required')),
    when(values.length > MOST_EXIT_CODES, () => tooMany(at, MOST_EXIT_CODES)),
    each(values, (value, i) =>
      all(
        when(operator === 'In' && value === 0, () =>
          invalid(index(at, i), 'must not be 0 for the In operator'),
        ),
        when(first.get(value) !== i, () => duplicate(index(at, i))),
      ),
    ),
    when(
      values.some((value, i) => i > 0 && (values[i - 1] ?? value) > value),
      () => invalid(at, 'must be ordered'),
    ),
  );
}

export function validateSuccessPolicy(spec: ValueMap, path: Path): FieldErrors {
  if (textOf(spec, 'completionMode') !== 'Indexed') {
    return invalid(path, 'requires indexed completion mode');
  }
  const rules = mapsOf(mapOf(spec, 'successPolicy'), 'rules');
  const at = child(path, 'rules');
  const completions = numberOf(spec, 'completions') ?? 0;
  return all(
    when(rules.length === 0, () =>
      required(at, 'at least one rules must be specified when the successPolicy is specified'),
    ),
    when(rules.length > MOST_RULES, () => tooMany(at, MOST_RULES)),
    each(rules, (rule, i) => validateSuccessRule(rule, completions, index(at, i))),
  );
}

function validateSuccessRule(rule: ValueMap, completions: number, path: Path): FieldErrors {
  const text = optionalText(rule, 'succeededIndexes');
  const count = numberOf(rule, 'succeededCount');
  const indexes = text === undefined ? { total: 0 } : readIndexes(text, completions);
  const at = child(path, 'succeededIndexes');
  return all(
    when(text === undefined && count === undefined, () =>
      required(path, 'at least one of succeededCount or succeededIndexes must be specified'),
    ),
    when(byteLength(text ?? '') > LONGEST_INDEXES, () => tooLong(at, LONGEST_INDEXES)),
    'error' in indexes
      ? invalid(at, `error parsing succeededIndexes: ${indexes.error}`)
      : NO_ERRORS,
    count === undefined
      ? NO_ERRORS
      : validateCount(
          count,
          completions,
          text === undefined ? undefined : 'total' in indexes ? indexes.total : 0,
          child(path, 'succeededCount'),
        ),
  );
}

function validateCount(
  count: number,
  completions: number,
  indexes: number | undefined,
  path: Path,
): FieldErrors {
  return all(
    nonNegative(count, path),
    when(count > completions, () =>
      invalid(
        path,
        `must be less than or equal to ${completions} (the number of specified completions)`,
      ),
    ),
    when(indexes !== undefined && count > indexes, () =>
      invalid(
        path,
        `must be less than or equal to ${indexes} (the number of indexes in the specified succeededIndexes field)`,
      ),
    ),
  );
}
