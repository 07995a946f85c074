/** Security contexts of containers and pods. Source: pkg/apis/core/validation/validation.go (ValidateSecurityContext, validatePodSpecSecurityContext). */
import {
  byteLength,
  flagOf,
  isUnixId,
  listOf,
  mapOf,
  mapsOf,
  numberOf,
  optionalText,
  textOf,
  textsOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import {
  all,
  duplicate,
  each,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validateAppArmorProfile, validateSeccompProfile } from './profiles.ts';
import { validateWindowsOptions } from './windows.ts';

function validateIds(context: ValueMap, fields: readonly string[], path: Path): FieldErrors {
  return each(fields, (field) => {
    const id = numberOf(context, field);
    return id === undefined ? NO_ERRORS : invalidFor(child(path, field), isUnixId(id));
  });
}

function validateOneOf(
  context: ValueMap,
  field: string,
  values: readonly string[],
  path: Path,
): FieldErrors {
  const value = optionalText(context, field);
  return value === undefined || values.includes(value)
    ? NO_ERRORS
    : notSupported(child(path, field), values);
}

/** What both kinds of context have. */
function validateCommon(context: ValueMap, path: Path): FieldErrors {
  return all(
    validateIds(context, ['runAsUser', 'runAsGroup'], path),
    validateSeccompProfile(mapOf(context, 'seccompProfile'), child(path, 'seccompProfile')),
    validateWindowsOptions(mapOf(context, 'windowsOptions'), child(path, 'windowsOptions')),
    validateAppArmorProfile(mapOf(context, 'appArmorProfile'), child(path, 'appArmorProfile')),
  );
}

export function validateContainerSecurityContext(
  context: ValueMap | undefined,
  hostUsers: boolean,
  path: Path,
): FieldErrors {
  if (!context) return NO_ERRORS;
  const procMount = child(path, 'procMount');
  return all(
    validateCommon(context, path),
    validateOneOf(context, 'procMount', ['Default', 'Unmasked'], path),
    when(hostUsers && textOf(context, 'procMount') === 'Unmasked', () =>
      invalid(procMount, '`hostUsers` must be false to use `Unmasked`'),
    ),
    when(flagOf(context, 'allowPrivilegeEscalation') === false, () =>
      validateNoEscalation(context, path),
    ),
  );
}

function validateNoEscalation(context: ValueMap, path: Path): FieldErrors {
  const added = textsOf(mapOf(context, 'capabilities'), 'add');
  return all(
    when(flagOf(context, 'privileged') === true, () =>
      invalid(path, 'cannot set `allowPrivilegeEscalation` to false and `privileged` to true'),
    ),
    when(added.includes('CAP_SYS_ADMIN'), () =>
      invalid(
        path,
        'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN',
      ),
    ),
  );
}

export function validatePodSecurityContext(spec: ValueMap, path: Path): FieldErrors {
  const context = mapOf(spec, 'securityContext');
  const sharesProcesses = flagOf(spec, 'shareProcessNamespace') === true;
  const conflict = when(sharesProcesses && flagOf(spec, 'hostPID') === true, () =>
    invalid(
      shownAs(child(path.parent, 'shareProcessNamespace'), child(path, 'shareProcessNamespace')),
      'ShareProcessNamespace and HostPID cannot both be enabled',
    ),
  );
  if (!context) return conflict;
  return all(
    conflict,
    validateIds(context, ['fsGroup'], path),
    validateCommon(context, path),
    validateSupplementalGroups(context, child(path, 'supplementalGroups')),
    validateSysctls(context, spec, child(path, 'sysctls')),
    validateOneOf(context, 'fsGroupChangePolicy', ['Always', 'OnRootMismatch'], path),
    validateOneOf(context, 'supplementalGroupsPolicy', ['Merge', 'Strict'], path),
    validateOneOf(context, 'seLinuxChangePolicy', ['Recursive'], path),
  );
}

function validateSupplementalGroups(context: ValueMap, path: Path): FieldErrors {
  return each(listOf(context, 'supplementalGroups'), (group, i) =>
    typeof group === 'number' ? invalidFor(index(path, i), isUnixId(group)) : NO_ERRORS,
  );
}

const SYSCTL_SEGMENT = '[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const SYSCTL = `^(${SYSCTL_SEGMENT}[\\./])*${SYSCTL_SEGMENT}$`;
const SYSCTL_REGEX = new RegExp(SYSCTL);
const LONGEST_SYSCTL = 253;

function validateSysctls(context: ValueMap, spec: ValueMap, path: Path): FieldErrors {
  const names = new Set<string>();
  return each(mapsOf(context, 'sysctls'), (sysctl, i) => {
    const name = textOf(sysctl, 'name');
    const at = child(index(path, i), 'name');
    const errors = all(
      validateSysctlName(name, names, at),
      validateSysctlNamespace(name, spec, at),
    );
    names.add(name);
    return errors;
  });
}

function validateSysctlName(name: string, names: ReadonlySet<string>, path: Path): FieldErrors {
  if (name === '') return required(path);
  if (byteLength(name) > LONGEST_SYSCTL || !SYSCTL_REGEX.test(name)) {
    return invalid(
      path,
      `must have at most ${LONGEST_SYSCTL} characters and match regex ${SYSCTL}`,
    );
  }
  return names.has(name) ? duplicate(path) : NO_ERRORS;
}

const IPC_SYSCTLS = ['kernel.sem', 'kernel/sem'];

/** Source: component-helpers/node/util/sysctl (GetNamespace). */
function validateSysctlNamespace(name: string, spec: ValueMap, path: Path): FieldErrors {
  const dotted = dottedName(name);
  const isIpc =
    IPC_SYSCTLS.includes(dotted) ||
    ['kernel.shm', 'kernel.msg', 'fs.mqueue.'].some((prefix) => dotted.startsWith(prefix));
  if (flagOf(spec, 'hostNetwork') === true && dotted.startsWith('net.')) {
    return invalid(path, "may not be specified when 'hostNetwork' is true");
  }
  return flagOf(spec, 'hostIPC') === true && isIpc
    ? invalid(path, "may not be specified when 'hostIPC' is true")
    : NO_ERRORS;
}

/** With a slash first, slashes separate and dots belong to names: `net/ipv4/conf/eth0.1` is `net.ipv4.conf.eth0/1`. */
function dottedName(name: string): string {
  const first = /[./]/.exec(name)?.[0];
  if (first !== '/') return name;
  return name.replace(/[./]/g, (separator) => (separator === '/' ? '.' : '/'));
}
