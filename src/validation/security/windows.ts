/** Options of Windows containers. Source: pkg/apis/core/validation/validation.go (validateWindowsSecurityContextOptions, validateWindowsHostProcessPod). */
import {
  byteLength,
  containersOf,
  flagOf,
  isDns1123Subdomain,
  mapOf,
  optionalText,
  type ValueMap,
} from '../../kubernetes/index.ts';
import {
  all,
  each,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  when,
} from '../field/errors.ts';
import { child, index, type Path } from '../field/path.ts';

const LONGEST_CREDENTIAL_SPEC_KIB = 64;
const LONGEST_DOMAIN = 256;
const LONGEST_USER = 104;
const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DNS_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const DNS_NAME = new RegExp(`^${DNS_LABEL}(?:\\.${DNS_LABEL})*$`);

export function validateWindowsOptions(options: ValueMap | undefined, path: Path): FieldErrors {
  if (!options) return NO_ERRORS;
  const specName = optionalText(options, 'gmsaCredentialSpecName');
  const spec = optionalText(options, 'gmsaCredentialSpec');
  const user = optionalText(options, 'runAsUserName');
  return all(
    specName === undefined
      ? NO_ERRORS
      : invalidFor(child(path, 'gmsaCredentialSpecName'), isDns1123Subdomain(specName)),
    spec === undefined
      ? NO_ERRORS
      : validateCredentialSpec(spec, child(path, 'gmsaCredentialSpec')),
    user === undefined ? NO_ERRORS : validateRunAsUserName(user, child(path, 'runAsUserName')),
  );
}

function validateCredentialSpec(spec: string, path: Path): FieldErrors {
  if (spec === '') return invalid(path, 'gmsaCredentialSpec cannot be an empty string');
  return byteLength(spec) > LONGEST_CREDENTIAL_SPEC_KIB * 1024
    ? invalid(path, `gmsaCredentialSpec size must be under ${LONGEST_CREDENTIAL_SPEC_KIB} KiB`)
    : NO_ERRORS;
}

function validateRunAsUserName(name: string, path: Path): FieldErrors {
  if (name === '') return invalid(path, 'runAsUserName cannot be an empty string');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\x00-\x1f\x7f]/.test(name)) {
    return invalid(path, 'runAsUserName cannot contain control characters');
  }
  const parts = name.split('\\');
  if (parts.length > 2) {
    return invalid(path, 'runAsUserName cannot contain more than one backslash');
  }
  const [domain, user = ''] = parts.length === 2 ? parts : [undefined, parts[0]];
  return all(
    domain === undefined ? NO_ERRORS : validateDomain(domain, path),
    validateUser(user, path),
  );
}

function validateDomain(domain: string, path: Path): FieldErrors {
  return all(
    when(byteLength(domain) >= LONGEST_DOMAIN, () =>
      invalid(path, `runAsUserName's Domain length must be under ${LONGEST_DOMAIN} characters`),
    ),
    when(!NETBIOS.test(domain) && !DNS_NAME.test(domain), () =>
      invalid(path, "runAsUserName's Domain doesn't match the NetBios nor the DNS format"),
    ),
  );
}

function validateUser(user: string, path: Path): FieldErrors {
  return all(
    when(user === '', () => invalid(path, "runAsUserName's User cannot be empty")),
    when(byteLength(user) > LONGEST_USER, () =>
      invalid(
        path,
        `runAsUserName's User length must not be longer than ${LONGEST_USER} characters`,
      ),
    ),
    when(/^[. ]+$/.test(user), () =>
      invalid(path, "runAsUserName's User cannot contain only periods or spaces"),
    ),
    when(/["/\\:;|=,+*?<>@[\]]/.test(user), () =>
      invalid(
        path,
        `runAsUserName's User cannot contain the following characters: "/\\:;|=,+*?<>@[]`,
      ),
    ),
  );
}

function hostProcessOf(owner: ValueMap | undefined): boolean | undefined {
  return flagOf(mapOf(mapOf(owner, 'securityContext'), 'windowsOptions'), 'hostProcess');
}

/** Either all containers are HostProcess containers, on the host's network, or none is. */
export function validateWindowsHostProcessPod(spec: ValueMap, path: Path): FieldErrors {
  const ofPod = hostProcessOf(spec);
  const containers = containersOf(spec);
  const isHostProcess = containers.map(
    ({ container }) => hostProcessOf(container) ?? ofPod ?? false,
  );
  const mismatches = each(containers, ({ container, list, index: i }) => {
    const own = hostProcessOf(container);
    if (ofPod === undefined || own === undefined || own === ofPod) return NO_ERRORS;
    const at = child(
      index(child(path, list), i),
      'securityContext',
      'windowsOptions',
      'hostProcess',
    );
    return invalid(
      at,
      `pod hostProcess value must be identical if both are specified, was ${ofPod}`,
    );
  });
  if (!isHostProcess.includes(true)) return mismatches;
  return all(
    mismatches,
    when(isHostProcess.includes(false), () =>
      invalid(
        path,
        'If pod contains any hostProcess containers then all containers must be HostProcess containers',
      ),
    ),
    when(flagOf(spec, 'hostNetwork') !== true, () =>
      invalid(
        child(path, 'hostNetwork'),
        'hostNetwork must be true if pod contains any hostProcess containers',
      ),
    ),
  );
}
