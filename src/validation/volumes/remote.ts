/** Volumes of storage systems and of the node. Source: pkg/apis/core/validation/validation.go, a function for each. */
import {
  byteLength,
  flagOf,
  isDns1123Subdomain,
  isSet,
  listOf,
  mapOf,
  numberOf,
  optionalText,
  rangeError,
  textEntries,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { dns1123Label, present } from '../field/common.ts';
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
import { child, key, type Path, shownAs } from '../field/path.ts';
import { validateLocalDescendingPath, validatePathNoBacksteps } from '../pod/paths.ts';

type Check = (source: ValueMap, path: Path) => FieldErrors;

/** A source whose only rule is that some fields are set. */
function needs(...fields: readonly string[]): Check {
  return (source, path) =>
    each(fields, (field) => present(textOf(source, field), child(path, field)));
}

/** The same for lists that must have an item. */
function needsItems(source: ValueMap, field: string, path: Path): FieldErrors {
  return listOf(source, field).length === 0 ? required(child(path, field)) : NO_ERRORS;
}

/** The source names a secret without its name. */
function secretName(source: ValueMap, path: Path): FieldErrors {
  const secret = mapOf(source, 'secretRef');
  return secret ? present(textOf(secret, 'name'), child(path, 'secretRef', 'name')) : NO_ERRORS;
}

const HOST_PATH_TYPES = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
];

export const validateHostPath: Check = (source, path) => {
  const target = textOf(source, 'path');
  if (target === '') return required(child(path, 'path'));
  return all(
    validatePathNoBacksteps(target, child(path, 'path')),
    HOST_PATH_TYPES.includes(textOf(source, 'type'))
      ? NO_ERRORS
      : notSupported(child(path, 'type'), HOST_PATH_TYPES),
  );
};

export const validateGitRepo: Check = (source, path) =>
  all(
    present(textOf(source, 'repository'), child(path, 'repository')),
    validateLocalDescendingPath(textOf(source, 'directory'), child(path, 'directory')),
  );

function validatePartition(source: ValueMap, path: Path): FieldErrors {
  const partition = numberOf(source, 'partition') ?? 0;
  return partition < 0 || partition > 255
    ? invalid(child(path, 'partition'), rangeError(1, 255))
    : NO_ERRORS;
}

export const validateGcePersistentDisk: Check = (source, path) =>
  all(needs('pdName')(source, path), validatePartition(source, path));

export const validateAwsElasticBlockStore: Check = (source, path) =>
  all(needs('volumeID')(source, path), validatePartition(source, path));

export const validateNfs: Check = (source, path) =>
  all(
    needs('server', 'path')(source, path),
    when(!textOf(source, 'path').startsWith('/'), () =>
      invalid(child(path, 'path'), 'must be an absolute path'),
    ),
  );

const IQN = /iqn\.\d{4}-\d{2}\.([a-zA-Z0-9.-]+)(:[^,;*&$|\s]+)$/;
const EUI = /^eui.[a-zA-Z0-9]{16}$/;
const NAA = /^naa.[a-zA-Z0-9]{32}$/;

/** Names of iSCSI targets and initiators. */
function validateIscsiName(name: string, path: Path): FieldErrors {
  const form = name.startsWith('iqn')
    ? IQN
    : name.startsWith('eui')
      ? EUI
      : name.startsWith('naa')
        ? NAA
        : undefined;
  if (!form) return invalid(path, 'must be valid format starting with iqn, eui, or naa');
  return form.test(name) ? NO_ERRORS : invalid(path, 'must be valid format');
}

export const validateIscsi: Check = (source, path) => {
  const iqn = textOf(source, 'iqn');
  const lun = numberOf(source, 'lun') ?? 0;
  const initiator = optionalText(source, 'initiatorName');
  const wantsSecret =
    flagOf(source, 'chapAuthDiscovery') === true || flagOf(source, 'chapAuthSession') === true;
  return all(
    needs('targetPortal', 'iqn')(source, path),
    iqn === '' ? NO_ERRORS : validateIscsiName(iqn, child(path, 'iqn')),
    when(lun < 0 || lun > 255, () => invalid(child(path, 'lun'), rangeError(0, 255))),
    when(wantsSecret && !isSet(source, 'secretRef'), () => required(child(path, 'secretRef'))),
    initiator === undefined
      ? NO_ERRORS
      : validateIscsiName(
          initiator,
          shownAs(child(path, 'initiatorName'), child(path, 'initiatorname')),
        ),
  );
};

/** With an initiator's name, volume name and portal together name a file, which must not be too long. */
export function validateIscsiPortal(source: ValueMap, volumeName: string, path: Path): FieldErrors {
  const size = byteLength(`${volumeName}:${textOf(source, 'targetPortal')}`);
  if (!isSet(source, 'initiatorName') || size <= 64) return NO_ERRORS;
  return invalid(
    child(path, 'name'),
    'Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.',
  );
}

export const validateGlusterfs = needs('endpoints', 'path');

export const validateFlocker: Check = (source, path) => {
  const name = textOf(source, 'datasetName');
  const uuid = textOf(source, 'datasetUUID');
  return all(
    when(name === '' && uuid === '', () =>
      required(path, 'one of datasetName and datasetUUID is required'),
    ),
    when(name !== '' && uuid !== '', () =>
      invalid(path, 'datasetName and datasetUUID can not be specified simultaneously'),
    ),
    when(name.includes('/'), () => invalid(child(path, 'datasetName'), "must not contain '/'")),
  );
};

export const validatePersistentVolumeClaim = needs('claimName');

export const validateRbd: Check = (source, path) =>
  all(needsItems(source, 'monitors', path), needs('image')(source, path));

export const validateCinder: Check = (source, path) =>
  all(needs('volumeID')(source, path), secretName(source, path));

export const validateCephFs: Check = (source, path) => needsItems(source, 'monitors', path);

const HOST_AND_PORT = 'must be a host:port pair or multiple pairs separated by commas';

export const validateQuobyte: Check = (source, path) => {
  const registry = textOf(source, 'registry');
  return all(
    validateQuobyteRegistry(registry, byteLength(textOf(source, 'tenant')), path),
    needs('volume')(source, path),
  );
};

function validateQuobyteRegistry(registry: string, tenantLength: number, path: Path): FieldErrors {
  const at = child(path, 'registry');
  if (registry === '') return required(at, HOST_AND_PORT);
  if (tenantLength >= 65) {
    return required(
      child(path, 'tenant'),
      'must be a UUID and may not exceed a length of 64 characters',
    );
  }
  return registry.split(',').every((pair) => /^([^:[\]]*|\[[^[\]]*\]):[^:[\]]*$/.test(pair))
    ? NO_ERRORS
    : invalid(at, HOST_AND_PORT);
}

export const validateFibreChannel: Check = (source, path) => {
  const targets = listOf(source, 'targetWWNs').length;
  const ids = listOf(source, 'wwids').length;
  const lun = numberOf(source, 'lun');
  return all(
    when(targets === 0 && ids === 0, () =>
      required(child(path, 'targetWWNs'), 'must specify either targetWWNs or wwids, but not both'),
    ),
    when(targets > 0 && ids > 0, () =>
      invalid(
        child(path, 'targetWWNs'),
        'targetWWNs and wwids can not be specified simultaneously',
      ),
    ),
    when(targets > 0 && lun === undefined, () =>
      required(child(path, 'lun'), 'lun is required if targetWWNs is specified'),
    ),
    when(targets > 0 && lun !== undefined && (lun < 0 || lun > 255), () =>
      invalid(child(path, 'lun'), rangeError(0, 255)),
    ),
  );
};

export const validateFlexVolume: Check = (source, path) =>
  all(
    needs('driver')(source, path),
    each(textEntries(mapOf(source, 'options')), ([option]) => {
      const slash = option.indexOf('/');
      const namespace = `.${(slash === -1 ? option : option.slice(0, slash)).toLowerCase()}`;
      return namespace.endsWith('.kubernetes.io') || namespace.endsWith('.k8s.io')
        ? invalid(
            key(child(path, 'options'), option),
            'kubernetes.io and k8s.io namespaces are reserved',
          )
        : NO_ERRORS;
    }),
  );

export const validateAzureFile = needs('secretName', 'shareName');

const CACHING_MODES = ['None', 'ReadOnly', 'ReadWrite'];
const DISK_KINDS = ['Dedicated', 'Managed', 'Shared'];
const MANAGED_DISK =
  '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}';
const BLOB_DISK = 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd';

export const validateAzureDisk: Check = (source, path) => {
  const kind = optionalText(source, 'kind') ?? 'Shared';
  const caching = optionalText(source, 'cachingMode') ?? 'ReadWrite';
  const isManaged = kind === 'Managed';
  const start = isManaged ? '/subscriptions/' : 'https://';
  return all(
    needs('diskName', 'diskURI')(source, path),
    CACHING_MODES.includes(caching)
      ? NO_ERRORS
      : notSupported(child(path, 'cachingMode'), CACHING_MODES),
    DISK_KINDS.includes(kind) ? NO_ERRORS : notSupported(child(path, 'kind'), DISK_KINDS),
    textOf(source, 'diskURI').startsWith(start)
      ? NO_ERRORS
      : notSupported(child(path, 'diskURI'), [isManaged ? MANAGED_DISK : BLOB_DISK]),
  );
};

export const validateVsphere = needs('volumePath');
export const validatePhoton = needs('pdID');
export const validatePortworx = needs('volumeID');
export const validateScaleIo = needs('gateway', 'system', 'volumeName');

export const validateStorageOs: Check = (source, path) => {
  const name = textOf(source, 'volumeName');
  const namespace = textOf(source, 'volumeNamespace');
  return all(
    name === ''
      ? required(child(path, 'volumeName'))
      : dns1123Label(name, child(path, 'volumeName')),
    namespace === '' ? NO_ERRORS : dns1123Label(namespace, child(path, 'volumeNamespace')),
    secretName(source, path),
  );
};

export const validateCsi: Check = (source, path) => {
  const driver = textOf(source, 'driver');
  const secret = mapOf(source, 'nodePublishSecretRef');
  const at = child(path, 'driver');
  return all(
    present(driver, at),
    when(byteLength(driver) > 63, () => tooLong(at, 63)),
    invalidFor(at, isDns1123Subdomain(driver.toLowerCase())),
    secret ? validateCsiSecret(textOf(secret, 'name'), path) : NO_ERRORS,
  );
};

function validateCsiSecret(name: string, path: Path): FieldErrors {
  return name === ''
    ? required(child(path, 'nodePublishSecretRef', 'name'))
    : invalidFor(
        shownAs(child(path, 'nodePublishSecretRef', 'name'), child(path, 'name')),
        isDns1123Subdomain(name),
      );
}
