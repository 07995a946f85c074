/** The volumes of a pod. Source: pkg/apis/core/validation/validation.go (ValidateVolumes, validateVolumeSource). */
import {
  compareQuantities,
  isDns1123Subdomain,
  mapOf,
  mapsOf,
  optionalText,
  parseQuantity,
  textOf,
  type ValueMap,
  ZERO,
} from '../../kubernetes/index.ts';
import { dns1123Label, ONE_VOLUME_TYPE } from '../field/common.ts';
import {
  all,
  duplicate,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  NO_ERRORS,
  required,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validateClaimTemplate } from './claim.ts';
import {
  validateConfigMap,
  validateDownwardApi,
  validateProjected,
  validateSecret,
} from './files.ts';
import * as remote from './remote.ts';

interface Source {
  /** The field's name. */
  readonly field: string;
  readonly check: (source: ValueMap, path: Path) => FieldErrors;
  /** The name by which the server speaks of it in the path of its errors, where that is another. */
  readonly inErrors?: string;
  /** The same when it is the second source of one volume. */
  readonly asSecond?: string;
}

/** In the order in which the server looks for them: the first that is set is the volume's, any other is too many. */
const SOURCES: readonly Source[] = [
  { field: 'emptyDir', check: validateEmptyDir },
  { field: 'hostPath', check: remote.validateHostPath },
  { field: 'gitRepo', check: remote.validateGitRepo },
  {
    field: 'gcePersistentDisk',
    check: remote.validateGcePersistentDisk,
    inErrors: 'persistentDisk',
  },
  { field: 'awsElasticBlockStore', check: remote.validateAwsElasticBlockStore },
  { field: 'secret', check: validateSecret },
  { field: 'nfs', check: remote.validateNfs },
  { field: 'iscsi', check: remote.validateIscsi },
  { field: 'glusterfs', check: remote.validateGlusterfs },
  { field: 'flocker', check: remote.validateFlocker },
  { field: 'persistentVolumeClaim', check: remote.validatePersistentVolumeClaim },
  { field: 'rbd', check: remote.validateRbd },
  { field: 'cinder', check: remote.validateCinder },
  { field: 'cephfs', check: remote.validateCephFs, asSecond: 'cephFS' },
  { field: 'quobyte', check: remote.validateQuobyte },
  { field: 'downwardAPI', check: validateDownwardApi, asSecond: 'downwarAPI' },
  { field: 'fc', check: remote.validateFibreChannel },
  { field: 'flexVolume', check: remote.validateFlexVolume },
  { field: 'configMap', check: validateConfigMap },
  { field: 'azureFile', check: remote.validateAzureFile },
  { field: 'vsphereVolume', check: remote.validateVsphere },
  { field: 'photonPersistentDisk', check: remote.validatePhoton },
  { field: 'portworxVolume', check: remote.validatePortworx },
  { field: 'azureDisk', check: remote.validateAzureDisk },
  { field: 'storageos', check: remote.validateStorageOs },
  { field: 'projected', check: validateProjected },
  { field: 'scaleIO', check: remote.validateScaleIo },
  { field: 'csi', check: remote.validateCsi },
  { field: 'ephemeral', check: validateEphemeral },
];

function validateEmptyDir(source: ValueMap, path: Path): FieldErrors {
  const limit = optionalText(source, 'sizeLimit');
  const quantity = limit === undefined ? undefined : parseQuantity(limit);
  return quantity && compareQuantities(quantity, ZERO) < 0
    ? forbidden(child(path, 'sizeLimit'), 'SizeLimit field must be a valid resource quantity')
    : NO_ERRORS;
}

function validateEphemeral(source: ValueMap, path: Path): FieldErrors {
  const template = mapOf(source, 'volumeClaimTemplate');
  const at = child(path, 'volumeClaimTemplate');
  return template ? validateClaimTemplate(template, at) : required(at);
}

export interface ValidatedVolumes {
  /** The volumes without an error, by name: only those can be mounted. */
  readonly byName: ReadonlyMap<string, ValueMap>;
  readonly errors: FieldErrors;
}

/** `podName` is '' for a template: then nobody knows the names of the claims that ephemeral volumes will make. */
export function validateVolumes(spec: ValueMap, podName: string, path: Path): ValidatedVolumes {
  const byName = new Map<string, ValueMap>();
  const volumes = mapsOf(spec, 'volumes');
  const createdClaims = new Set(
    volumes.flatMap((volume) =>
      podName !== '' && mapOf(volume, 'ephemeral') ? [`${podName}-${textOf(volume, 'name')}`] : [],
    ),
  );
  const errors = each(volumes, (volume, i) => {
    const at = index(path, i);
    const name = textOf(volume, 'name');
    const own = all(
      validateSource(volume, podName, at),
      name === '' ? required(child(at, 'name')) : dns1123Label(name, child(at, 'name')),
      byName.has(name) ? duplicate(child(at, 'name')) : NO_ERRORS,
    );
    if (own.length === 0) byName.set(name, volume);
    return all(own, validateClaimIsNotCreated(volume, createdClaims, at));
  });
  return { byName, errors };
}

function validateClaimIsNotCreated(
  volume: ValueMap,
  created: ReadonlySet<string>,
  path: Path,
): FieldErrors {
  const claim = textOf(mapOf(volume, 'persistentVolumeClaim'), 'claimName');
  if (!created.has(claim)) return NO_ERRORS;
  return invalid(
    child(path, 'persistentVolumeClaim', 'claimName'),
    'must not reference a PVC that gets created for an ephemeral volume',
  );
}

function validateSource(volume: ValueMap, podName: string, path: Path): FieldErrors {
  let isTaken = false;
  const name = textOf(volume, 'name');
  const errors = each(SOURCES, ({ field, check, inErrors = field, asSecond = field }) => {
    const source = mapOf(volume, field);
    if (!source) return NO_ERRORS;
    const isSecond = isTaken;
    isTaken = true;
    return all(
      isSecond
        ? forbidden(shownAs(child(path, field), child(path, asSecond)), ONE_VOLUME_TYPE)
        : check(source, shownAs(child(path, field), child(path, inErrors))),
      field === 'iscsi' ? remote.validateIscsiPortal(source, name, path) : NO_ERRORS,
      field === 'ephemeral' && !isSecond ? validateClaimName(podName, name, path) : NO_ERRORS,
    );
  });
  return isTaken ? errors : required(path, 'must specify a volume type');
}

/** The claim of an ephemeral volume is named after pod and volume. */
function validateClaimName(podName: string, volumeName: string, path: Path): FieldErrors {
  if (podName === '' || volumeName === '') return NO_ERRORS;
  const claim = `${podName}-${volumeName}`;
  return each(isDns1123Subdomain(claim), (complaint) =>
    invalid(child(path, 'name'), `PVC name ${JSON.stringify(claim)}: ${complaint}`),
  );
}
