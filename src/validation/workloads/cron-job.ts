/** CronJobs. Source: pkg/apis/batch/validation/validation.go (ValidateCronJobCreate, validateScheduleFormat, validateTimeZone). */
import {
  byteLength,
  flagOf,
  isSet,
  isTimeZone,
  mapOf,
  numberOf,
  optionalText,
  scheduleError,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { EMPTY, nonNegative } from '../field/common.ts';
import {
  all,
  type FieldErrors,
  invalid,
  NO_ERRORS,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';
import { objectName, validateObjectMeta } from '../meta/object-meta.ts';
import { validateJobSpec } from './job.ts';

/** The controller appends eleven characters to make the name of a Job. */
const LONGEST_NAME = 52;
const CONCURRENCY_POLICIES = ['Allow', 'Forbid', 'Replace'];

export function validateCronJob(cronJob: ValueMap): FieldErrors {
  const meta = mapOf(cronJob, 'metadata');
  const spec = mapOf(cronJob, 'spec') ?? EMPTY;
  const path = child(undefined, 'spec');
  return all(
    validateObjectMeta(meta),
    validateSchedule(textOf(spec, 'schedule'), child(path, 'schedule')),
    nonNegative(numberOf(spec, 'startingDeadlineSeconds'), child(path, 'startingDeadlineSeconds')),
    validateTimeZone(optionalText(spec, 'timeZone'), child(path, 'timeZone')),
    validateConcurrency(textOf(spec, 'concurrencyPolicy'), child(path, 'concurrencyPolicy')),
    validateJobTemplate(
      mapOf(mapOf(spec, 'jobTemplate'), 'spec') ?? EMPTY,
      child(path, 'jobTemplate', 'spec'),
    ),
    nonNegative(
      numberOf(spec, 'successfulJobsHistoryLimit'),
      child(path, 'successfulJobsHistoryLimit'),
    ),
    nonNegative(numberOf(spec, 'failedJobsHistoryLimit'), child(path, 'failedJobsHistoryLimit')),
    when(byteLength(objectName(meta)) > LONGEST_NAME, () =>
      invalid(
        child(undefined, 'metadata', 'name'),
        `must be no more than ${LONGEST_NAME} characters`,
      ),
    ),
  );
}

function validateSchedule(schedule: string, path: Path): FieldErrors {
  if (schedule === '') return required(path);
  const error = scheduleError(schedule);
  return all(
    error === undefined ? NO_ERRORS : invalid(path, error),
    when(schedule.includes('TZ'), () =>
      invalid(path, 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead'),
    ),
  );
}

function validateTimeZone(zone: string | undefined, path: Path): FieldErrors {
  if (zone === undefined) return NO_ERRORS;
  if (zone === '') return invalid(path, 'timeZone must be nil or non-empty string');
  const isLocal = zone.toLowerCase() === 'local';
  return all(
    when(isLocal, () =>
      invalid(
        path,
        'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones',
      ),
    ),
    when(zone !== 'Local' && !isTimeZone(zone), () => invalid(path, `unknown time zone ${zone}`)),
  );
}

function validateConcurrency(policy: string, path: Path): FieldErrors {
  return policy === '' || CONCURRENCY_POLICIES.includes(policy)
    ? NO_ERRORS
    : notSupported(path, CONCURRENCY_POLICIES);
}

/** A Job made by a CronJob always has its selector generated. */
function validateJobTemplate(spec: ValueMap, path: Path): FieldErrors {
  return all(
    validateJobSpec(spec, path),
    isSet(spec, 'selector')
      ? invalid(child(path, 'selector'), '`selector` will be auto-generated')
      : NO_ERRORS,
    flagOf(spec, 'manualSelector') === true
      ? notSupported(child(path, 'manualSelector'), ['nil', 'false'])
      : NO_ERRORS,
  );
}
