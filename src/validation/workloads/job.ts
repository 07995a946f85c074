/** Jobs. Source: pkg/apis/batch/validation/validation.go, pkg/apis/batch/v1/defaults.go, pkg/registry/batch/job/strategy.go. */
import {
  byteLength,
  flagOf,
  isDns1123Label,
  isDomainPrefixedPath,
  isSet,
  mapOf,
  numberOf,
  optionalText,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { EMPTY, nonNegative } from '../field/common.ts';
import {
  all,
  each,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  required,
  tooLong,
  when,
} from '../field/errors.ts';
import { child, key, type Path } from '../field/path.ts';
import { isBrokenSelector, selects, validateLabelSelector } from '../meta/labels.ts';
import { objectName, validateObjectMeta } from '../meta/object-meta.ts';
import { validatePodTemplate } from '../pod/pod.ts';
import { restartPolicyOf } from '../pod/pod-spec.ts';
import { validateCompletionMode } from './job-modes.ts';
import { validatePodFailurePolicy, validateSuccessPolicy } from './job-policies.ts';
import { templateLabels, withTemplateLabels } from './template.ts';

const LONGEST_MANAGED_BY = 63;

/** Any unique text: the server makes one up for each object. */
const UID = '00000000-0000-0000-0000-000000000000';

export function validateJob(job: ValueMap): FieldErrors {
  const name = objectName(mapOf(job, 'metadata'));
  const spec = withJobDefaults(mapOf(job, 'spec') ?? EMPTY);
  const path = child(undefined, 'spec');
  const generated = withGeneratedSelector(spec, name);
  return all(
    validateObjectMeta(withTemplateLabels(mapOf(job, 'metadata'), mapOf(spec, 'template'))),
    validatePodHostnames(spec, name),
    validateGeneratedSelector(generated, name, path),
    validateJobSpec(generated, path),
    validateJobSelector(generated, path),
  );
}

/** Neither completions nor parallelism means one of each. */
function withJobDefaults(spec: ValueMap): ValueMap {
  return isSet(spec, 'completions') || isSet(spec, 'parallelism')
    ? spec
    : { ...spec, completions: 1, parallelism: 1 };
}

function isIndexed(spec: ValueMap): boolean {
  return textOf(spec, 'completionMode') === 'Indexed';
}

/** Pods of an indexed Job are named in DNS after Job and index. */
function validatePodHostnames(spec: ValueMap, name: string): FieldErrors {
  const completions = numberOf(spec, 'completions') ?? 0;
  const hostname = `${name}-${completions - 1}`;
  if (!isIndexed(spec) || completions <= 0 || isDns1123Label(hostname).length === 0)
    return NO_ERRORS;
  return invalid(
    child(undefined, 'metadata', 'name'),
    `will not able to create pod with invalid DNS label: ${hostname}`,
  );
}

function generatedLabels(name: string): ValueMap {
  return {
    'controller-uid': UID,
    'job-name': name,
    'batch.kubernetes.io/controller-uid': UID,
    'batch.kubernetes.io/job-name': name,
  };
}

/** Unless the user manages the selector, the server adds labels of its own to the template and one of them to the selector. */
function withGeneratedSelector(spec: ValueMap, name: string): ValueMap {
  if (flagOf(spec, 'manualSelector') === true) return spec;
  const selector = mapOf(spec, 'selector') ?? EMPTY;
  const template = mapOf(spec, 'template') ?? EMPTY;
  const labels = { ...generatedLabels(name), ...templateLabels(template) };
  const uid = { 'batch.kubernetes.io/controller-uid': UID };
  return {
    ...spec,
    selector: { ...selector, matchLabels: { ...uid, ...mapOf(selector, 'matchLabels') } },
    template: { ...template, metadata: { ...mapOf(template, 'metadata'), labels } },
  };
}

function validateGeneratedSelector(spec: ValueMap, name: string, path: Path): FieldErrors {
  if (flagOf(spec, 'manualSelector') === true) return NO_ERRORS;
  const expected = generatedLabels(name);
  const labels = templateLabels(mapOf(spec, 'template') ?? EMPTY);
  const labelsAt = child(path, 'template', 'metadata', 'labels');
  const selector = mapOf(spec, 'selector');
  return all(
    each(Object.keys(expected), (label) =>
      textOf(labels, label) === textOf(expected, label)
        ? NO_ERRORS
        : invalid(key(labelsAt, label), `must be '${textOf(expected, label)}'`),
    ),
    isBrokenSelector(selector) || selects(selector, expected)
      ? NO_ERRORS
      : invalid(child(path, 'selector'), '`selector` not auto-generated'),
  );
}

function validateJobSelector(spec: ValueMap, path: Path): FieldErrors {
  const selector = mapOf(spec, 'selector');
  const at = child(path, 'selector');
  const finds =
    isBrokenSelector(selector) ||
    selects(selector, templateLabels(mapOf(spec, 'template') ?? EMPTY));
  return all(
    selector ? validateLabelSelector(selector, at) : required(at),
    when(!finds, () =>
      invalid(
        child(path, 'template', 'metadata', 'labels'),
        '`selector` does not match template `labels`',
      ),
    ),
  );
}

/** The spec of a Job, or of the Jobs that a CronJob makes. */
export function validateJobSpec(spec: ValueMap, path: Path): FieldErrors {
  const template = mapOf(spec, 'template') ?? EMPTY;
  return all(
    each(
      [
        'parallelism',
        'completions',
        'activeDeadlineSeconds',
        'backoffLimit',
        'ttlSecondsAfterFinished',
        'backoffLimitPerIndex',
        'maxFailedIndexes',
      ],
      (field) => nonNegative(numberOf(spec, field), child(path, field)),
    ),
    when(isSet(spec, 'maxFailedIndexes') && !isSet(spec, 'backoffLimitPerIndex'), () =>
      required(child(path, 'backoffLimitPerIndex'), 'when maxFailedIndexes is specified'),
    ),
    validateManagedBy(optionalText(spec, 'managedBy'), child(path, 'managedBy')),
    validateCompletionMode(spec, path),
    isSet(spec, 'podFailurePolicy')
      ? validatePodFailurePolicy(spec, child(path, 'podFailurePolicy'))
      : NO_ERRORS,
    isSet(spec, 'successPolicy')
      ? validateSuccessPolicy(spec, child(path, 'successPolicy'))
      : NO_ERRORS,
    validateReplacementPolicy(spec, child(path, 'podReplacementPolicy')),
    validatePodTemplate(template, child(path, 'template')),
    validateRestartPolicy(spec, child(path, 'template', 'spec', 'restartPolicy')),
  );
}

function validateManagedBy(manager: string | undefined, path: Path): FieldErrors {
  if (manager === undefined) return NO_ERRORS;
  return all(
    manager === '' ? required(path) : invalidFor(path, isDomainPrefixedPath(manager)),
    byteLength(manager) > LONGEST_MANAGED_BY ? tooLong(path, LONGEST_MANAGED_BY) : NO_ERRORS,
  );
}

function validateReplacementPolicy(spec: ValueMap, path: Path): FieldErrors {
  const policy = optionalText(spec, 'podReplacementPolicy');
  const policies = isSet(spec, 'podFailurePolicy') ? ['Failed'] : ['Failed', 'TerminatingOrFailed'];
  return policy === undefined || policies.includes(policy)
    ? NO_ERRORS
    : notSupported(path, policies);
}

function validateRestartPolicy(spec: ValueMap, path: Path): FieldErrors {
  const policy = restartPolicyOf(mapOf(mapOf(spec, 'template'), 'spec') ?? EMPTY);
  if (policy === 'Always') return required(path, 'valid values: "OnFailure", "Never"');
  if (policy !== 'OnFailure' && policy !== 'Never')
    return notSupported(path, ['OnFailure', 'Never']);
  return policy === 'OnFailure' && isSet(spec, 'podFailurePolicy')
    ? invalid(path, 'only "Never" is supported when podFailurePolicy is specified')
    : NO_ERRORS;
}
