/** How a Job counts its completions. Source: pkg/apis/batch/validation/validation.go (validateJobSpec). */
import { isSet, numberOf, optionalText, type ValueMap } from '../../kubernetes/index.ts';
import {
  all,
  each,
  type FieldErrors,
  invalid,
  NO_ERRORS,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';

const MODES = ['NonIndexed', 'Indexed'];
const MOST_PARALLELISM = 100_000;
const MOST_FAILED_INDEXES = 100_000;
const MANY_COMPLETIONS = 100_000;
const MOST_PARALLELISM_OF_MANY = 10_000;
const MOST_FAILED_INDEXES_OF_MANY = 10_000;

export function validateCompletionMode(spec: ValueMap, path: Path): FieldErrors {
  const mode = optionalText(spec, 'completionMode') ?? 'NonIndexed';
  if (mode === 'Indexed') return validateIndexed(spec, path);
  if (!MODES.includes(mode)) return notSupported(child(path, 'completionMode'), MODES);
  return each(['backoffLimitPerIndex', 'maxFailedIndexes'], (field) =>
    isSet(spec, field)
      ? invalid(child(path, field), 'requires indexed completion mode')
      : NO_ERRORS,
  );
}

function validateIndexed(spec: ValueMap, path: Path): FieldErrors {
  const completions = numberOf(spec, 'completions');
  const parallelism = numberOf(spec, 'parallelism') ?? 0;
  const maxFailed = numberOf(spec, 'maxFailedIndexes');
  const failedAt = child(path, 'maxFailedIndexes');
  return all(
    when(completions === undefined, () =>
      required(child(path, 'completions'), 'when completion mode is Indexed'),
    ),
    when(parallelism > MOST_PARALLELISM, () =>
      invalid(
        child(path, 'parallelism'),
        `must be less than or equal to ${MOST_PARALLELISM} when completion mode is Indexed`,
      ),
    ),
    when(completions !== undefined && maxFailed !== undefined && maxFailed > completions, () =>
      invalid(failedAt, 'must be less than or equal to completions'),
    ),
    when((maxFailed ?? 0) > MOST_FAILED_INDEXES, () =>
      invalid(failedAt, `must be less than or equal to ${MOST_FAILED_INDEXES}`),
    ),
    when((completions ?? 0) > MANY_COMPLETIONS && isSet(spec, 'backoffLimitPerIndex'), () =>
      validateMany(spec, parallelism, maxFailed ?? 0, path),
    ),
  );
}

/** A Job of very many completions that counts failures by index. */
function validateMany(
  spec: ValueMap,
  parallelism: number,
  maxFailed: number,
  path: Path,
): FieldErrors {
  const many = `when completions are above ${MANY_COMPLETIONS} and used with backoff limit per index`;
  return all(
    when(!isSet(spec, 'maxFailedIndexes'), () =>
      required(
        child(path, 'maxFailedIndexes'),
        `must be specified when completions is above ${MANY_COMPLETIONS}`,
      ),
    ),
    when(parallelism > MOST_PARALLELISM_OF_MANY, () =>
      invalid(
        child(path, 'parallelism'),
        `must be less than or equal to ${MOST_PARALLELISM_OF_MANY} ${many}`,
      ),
    ),
    when(maxFailed > MOST_FAILED_INDEXES_OF_MANY, () =>
      invalid(
        child(path, 'maxFailedIndexes'),
        `must be less than or equal to ${MOST_FAILED_INDEXES_OF_MANY} ${many}`,
      ),
    ),
  );
}
