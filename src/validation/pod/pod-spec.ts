/** The spec of a pod, in a Pod or in a template. Source: pkg/apis/core/validation/validation.go (ValidatePodSpec). */
import {
  containersOf,
  flagOf,
  isDns1123Label,
  isDns1123Subdomain,
  isQualifiedName,
  isSet,
  listOf,
  mapOf,
  mapsOf,
  numberOf,
  optionalText,
  rangeError,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { dns1123Label, dns1123Subdomain, present, qualifiedName } from '../field/common.ts';
import {
  all,
  duplicate,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validateLabels } from '../meta/labels.ts';
import { validateAffinity } from '../scheduling/pod-affinity.ts';
import { validateTolerations } from '../scheduling/tolerations.ts';
import { validateTopologySpread } from '../scheduling/topology-spread.ts';
import { validatePodSecurityContext } from '../security/contexts.ts';
import { validateOperatingSystem } from '../security/operating-system.ts';
import { validateWindowsHostProcessPod } from '../security/windows.ts';
import { validateVolumes } from '../volumes/volumes.ts';
import {
  validateContainers,
  validateEphemeralContainers,
  validateInitContainers,
} from './containers.ts';
import type { PodContext } from './context.ts';
import { validateDns, validateHostAliases } from './network.ts';
import { validateHostNetworkPorts } from './ports.ts';
import { validateContainerResources, validatePodResources } from './resources.ts';

const RESTART_POLICIES = ['Always', 'OnFailure', 'Never'];
const PREEMPTION_POLICIES = ['PreemptLowerPriority', 'Never'];
const LARGEST_INT32 = 2 ** 31 - 1;
const DEFAULT_GRACE_PERIOD = 30;

export interface PodSpecOptions {
  /** A Pod itself: stricter than a template. */
  readonly isPod: boolean;
  /** The Pod's name; '' for a template. */
  readonly podName: string;
}

export function validatePodSpec(spec: ValueMap, options: PodSpecOptions, path: Path): FieldErrors {
  const volumes = validateVolumes(spec, options.podName, child(path, 'volumes'));
  const context: PodContext = {
    ...options,
    restartPolicy: restartPolicyOf(spec),
    gracePeriod: numberOf(spec, 'terminationGracePeriodSeconds') ?? DEFAULT_GRACE_PERIOD,
    hostUsers: flagOf(spec, 'hostUsers') !== false,
    volumes: volumes.byName,
    claimNames: new Set(
      mapsOf(spec, 'resourceClaims').flatMap((claim) => textOf(claim, 'name') || []),
    ),
  };
  return all(
    volumes.errors,
    validateResourceClaims(spec, child(path, 'resourceClaims')),
    validateContainers(spec, context, child(path, 'containers')),
    validateInitContainers(spec, context, child(path, 'initContainers')),
    validateEphemeralContainers(spec, context, child(path, 'ephemeralContainers')),
    validatePodResources(spec, context.claimNames, child(path, 'resources')),
    validateHostNetworkPorts(spec, options.isPod, path),
    validateScheduling(spec, path),
    validatePodSecurityContext(spec, child(path, 'securityContext')),
    validateDns(spec, path),
    validateHostAliases(spec, child(path, 'hostAliases')),
    validateWindowsHostProcessPod(spec, path),
    validateHostUsers(spec, context.hostUsers, path),
    validateNames(spec, path),
    validateChoices(spec, context.restartPolicy, path),
    validateActiveDeadline(
      numberOf(spec, 'activeDeadlineSeconds'),
      child(path, 'activeDeadlineSeconds'),
    ),
    validateOverhead(spec, child(path, 'overhead')),
    validateOperatingSystem(spec, path),
  );
}

export function restartPolicyOf(spec: ValueMap): string {
  return textOf(spec, 'restartPolicy') || 'Always';
}

function validateResourceClaims(spec: ValueMap, path: Path): FieldErrors {
  const names = new Set<string>();
  return each(mapsOf(spec, 'resourceClaims'), (claim, i) => {
    const at = index(path, i);
    const fields = ['resourceClaimName', 'resourceClaimTemplateName'];
    const set = fields.filter((field) => isSet(claim, field));
    return all(
      validateClaimName(textOf(claim, 'name'), names, child(at, 'name')),
      when(set.length === 2, () =>
        invalid(
          at,
          'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified',
        ),
      ),
      when(set.length === 0, () =>
        invalid(at, 'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`'),
      ),
      each(set, (field) => dns1123Subdomain(textOf(claim, field), child(at, field))),
    );
  });
}

function validateClaimName(name: string, names: Set<string>, path: Path): FieldErrors {
  if (name === '') return required(path);
  if (names.has(name)) return duplicate(path);
  names.add(name);
  return dns1123Label(name, path);
}

function validateScheduling(spec: ValueMap, path: Path): FieldErrors {
  return all(
    validateLabels(mapOf(spec, 'nodeSelector'), child(path, 'nodeSelector')),
    validateAffinity(mapOf(spec, 'affinity'), child(path, 'affinity')),
    validateTolerations(mapsOf(spec, 'tolerations'), child(path, 'tolerations')),
    validateTopologySpread(spec, child(path, 'topologySpreadConstraints')),
    each(mapsOf(spec, 'readinessGates'), (gate, i) =>
      qualifiedName(
        textOf(gate, 'conditionType'),
        child(index(child(path, 'readinessGates'), i), 'conditionType'),
      ),
    ),
    validateSchedulingGates(spec, child(path, 'schedulingGates')),
  );
}

function validateSchedulingGates(spec: ValueMap, path: Path): FieldErrors {
  const seen = new Set<string>();
  return each(mapsOf(spec, 'schedulingGates'), (gate, i) => {
    const name = textOf(gate, 'name');
    const at = shownAs(child(index(path, i), 'name'), index(path, i));
    const isRepeated = seen.has(name);
    seen.add(name);
    return all(
      invalidFor(at, isQualifiedName(name)),
      when(isRepeated, () => duplicate(at)),
    );
  });
}

/** A pod in a user namespace of its own shares none with the host. The server spells two of the fields as in Go. */
function validateHostUsers(spec: ValueMap, hostUsers: boolean, path: Path): FieldErrors {
  if (hostUsers) return NO_ERRORS;
  const detail = 'when `hostUsers` is false';
  const fields = [
    ['hostNetwork', 'hostNetwork'],
    ['hostPID', 'HostPID'],
    ['hostIPC', 'HostIPC'],
  ] as const;
  return all(
    each(fields, ([field, shown]) =>
      flagOf(spec, field) === true
        ? forbidden(shownAs(child(path, field), child(path, shown)), detail)
        : NO_ERRORS,
    ),
    each(containersOf(spec), ({ container, list, index: i }) =>
      listOf(container, 'volumeDevices').length > 0
        ? forbidden(child(index(child(path, list), i), 'volumeDevices'), detail)
        : NO_ERRORS,
    ),
  );
}

const SUBDOMAIN_FIELDS = ['serviceAccountName', 'nodeName', 'priorityClassName'];
const LABEL_FIELDS = ['hostname', 'subdomain'];

function validateNames(spec: ValueMap, path: Path): FieldErrors {
  const runtimeClass = optionalText(spec, 'runtimeClassName');
  const account = textOf(spec, 'serviceAccountName') || textOf(spec, 'serviceAccount');
  const named: ValueMap = { ...spec, serviceAccountName: account };
  return all(
    each(SUBDOMAIN_FIELDS, (field) =>
      invalidFor(child(path, field), whenSet(textOf(named, field), isDns1123Subdomain)),
    ),
    each(LABEL_FIELDS, (field) =>
      invalidFor(child(path, field), whenSet(textOf(spec, field), isDns1123Label)),
    ),
    runtimeClass === undefined
      ? NO_ERRORS
      : dns1123Subdomain(runtimeClass, child(path, 'runtimeClassName')),
  );
}

function whenSet(value: string, check: (value: string) => readonly string[]): readonly string[] {
  return value === '' ? [] : check(value);
}

function validateChoices(spec: ValueMap, restartPolicy: string, path: Path): FieldErrors {
  const preemption = optionalText(spec, 'preemptionPolicy');
  const preemptionAt = child(path, 'preemptionPolicy');
  return all(
    RESTART_POLICIES.includes(restartPolicy)
      ? NO_ERRORS
      : notSupported(child(path, 'restartPolicy'), RESTART_POLICIES),
    preemption === undefined ? NO_ERRORS : present(preemption, preemptionAt),
    preemption && !PREEMPTION_POLICIES.includes(preemption)
      ? notSupported(preemptionAt, PREEMPTION_POLICIES)
      : NO_ERRORS,
  );
}

function validateActiveDeadline(seconds: number | undefined, path: Path): FieldErrors {
  return seconds !== undefined && (seconds < 1 || seconds > LARGEST_INT32)
    ? invalid(path, rangeError(1, LARGEST_INT32))
    : NO_ERRORS;
}

function validateOverhead(spec: ValueMap, path: Path): FieldErrors {
  const overhead = mapOf(spec, 'overhead');
  return overhead ? validateContainerResources({ limits: overhead }, new Set(), path) : NO_ERRORS;
}
