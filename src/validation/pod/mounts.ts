/** Volume mounts and block devices. Source: pkg/apis/core/validation/validation.go (ValidateVolumeMounts, ValidateVolumeDevices). */
import {
  flagOf,
  isSet,
  mapOf,
  mapsOf,
  optionalText,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import {
  all,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  NO_ERRORS,
  notFound,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validateLocalDescendingPath, validatePathNoBacksteps } from './paths.ts';

type Volumes = ReadonlyMap<string, ValueMap>;

const PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None'];
const RECURSIVE_READ_ONLY = ['Disabled', 'Enabled', 'IfPossible'];

export function validateVolumeMounts(
  container: ValueMap,
  volumes: Volumes,
  path: Path,
): FieldErrors {
  const devices = mapsOf(container, 'volumeDevices');
  const deviceNames = new Set(devices.map((device) => textOf(device, 'name')));
  const devicePaths = lastPaths(devices, 'devicePath');
  const seen = new Set<string>();
  return each(mapsOf(container, 'volumeMounts'), (mount, i) => {
    const at = index(path, i);
    const name = textOf(mount, 'name');
    const mountPath = textOf(mount, 'mountPath');
    const isRepeated = seen.has(mountPath);
    seen.add(mountPath);
    return all(
      when(name === '', () => required(child(at, 'name'))),
      when(!volumes.has(name), () => notFound(child(at, 'name'))),
      when(mountPath === '', () => required(child(at, 'mountPath'))),
      when(isRepeated, () => invalid(child(at, 'mountPath'), 'must be unique')),
      when(deviceNames.has(name), () =>
        invalid(child(at, 'name'), 'must not already exist in volumeDevices'),
      ),
      when(devicePaths.has(mountPath), () =>
        invalid(child(at, 'mountPath'), 'must not already exist as a path in volumeDevices'),
      ),
      validateImageMount(mount, volumes.get(name), at),
      validateSubPaths(mount, at, path),
      validateMountPropagation(mount, container, inMount(at, path, 'mountPropagation')),
      validateRecursiveReadOnly(mount, inMount(at, path, 'recursiveReadOnly')),
    );
  });
}

/** Of several entries with one name only the last counts, as in the server's map. */
function lastPaths(entries: readonly ValueMap[], field: string): ReadonlySet<string> {
  const paths = new Map(entries.map((entry) => [textOf(entry, 'name'), textOf(entry, field)]));
  return new Set(paths.values());
}

function validateImageMount(
  mount: ValueMap,
  volume: ValueMap | undefined,
  path: Path,
): FieldErrors {
  if (!isSet(volume, 'image')) return NO_ERRORS;
  return each(['subPath', 'subPathExpr'], (field) =>
    textOf(mount, field) === ''
      ? NO_ERRORS
      : invalid(child(path, field), 'not allowed in image volume sources'),
  );
}

/** A field of a mount, which the server calls by the list without the index. */
function inMount(mountAt: Path, listAt: Path, field: string): Path {
  return shownAs(child(mountAt, field), child(listAt, field));
}

function validateSubPaths(mount: ValueMap, mountAt: Path, listAt: Path): FieldErrors {
  const subPath = textOf(mount, 'subPath');
  const expression = textOf(mount, 'subPathExpr');
  return all(
    when(subPath !== '', () =>
      validateLocalDescendingPath(subPath, inMount(mountAt, listAt, 'subPath')),
    ),
    when(expression !== '' && subPath !== '', () =>
      invalid(child(mountAt, 'subPathExpr'), 'subPathExpr and subPath are mutually exclusive'),
    ),
    when(expression !== '', () =>
      validateLocalDescendingPath(expression, inMount(mountAt, listAt, 'subPathExpr')),
    ),
  );
}

function validateMountPropagation(mount: ValueMap, container: ValueMap, path: Path): FieldErrors {
  const propagation = optionalText(mount, 'mountPropagation');
  if (propagation === undefined) return NO_ERRORS;
  const isPrivileged = flagOf(mapOf(container, 'securityContext'), 'privileged') === true;
  return all(
    when(!PROPAGATIONS.includes(propagation), () => notSupported(path, PROPAGATIONS)),
    when(propagation === 'Bidirectional' && !isPrivileged, () =>
      forbidden(path, 'Bidirectional mount propagation is available only to privileged containers'),
    ),
  );
}

function validateRecursiveReadOnly(mount: ValueMap, path: Path): FieldErrors {
  const mode = optionalText(mount, 'recursiveReadOnly');
  if (mode === undefined || mode === 'Disabled') return NO_ERRORS;
  if (!RECURSIVE_READ_ONLY.includes(mode)) return notSupported(path, RECURSIVE_READ_ONLY);
  const propagation = optionalText(mount, 'mountPropagation') ?? 'None';
  return all(
    when(flagOf(mount, 'readOnly') !== true, () =>
      forbidden(path, 'may only be specified when readOnly is true'),
    ),
    when(propagation !== 'None', () =>
      forbidden(path, 'may only be specified when mountPropagation is None or not specified'),
    ),
  );
}

export function validateVolumeDevices(
  container: ValueMap,
  volumes: Volumes,
  path: Path,
): FieldErrors {
  const mounts = mapsOf(container, 'volumeMounts');
  const mountNames = new Set(mounts.map((mount) => textOf(mount, 'name')));
  const mountPaths = lastPaths(mounts, 'mountPath');
  const names = new Set<string>();
  const paths = new Set<string>();
  return each(mapsOf(container, 'volumeDevices'), (device, i) => {
    const at = index(path, i);
    const name = textOf(device, 'name');
    const errors = all(
      validateDeviceName(name, volumes.get(name), names, child(at, 'name')),
      validateDevicePath(textOf(device, 'devicePath'), paths, child(at, 'devicePath')),
      when(mountNames.has(name), () =>
        invalid(child(at, 'name'), 'must not already exist in volumeMounts'),
      ),
      when(mountPaths.has(textOf(device, 'devicePath')), () =>
        invalid(child(at, 'devicePath'), 'must not already exist as a path in volumeMounts'),
      ),
    );
    if (name !== '') names.add(name);
    return errors;
  });
}

function validateDeviceName(
  name: string,
  volume: ValueMap | undefined,
  names: ReadonlySet<string>,
  path: Path,
): FieldErrors {
  const isClaim = isSet(volume, 'persistentVolumeClaim') || isSet(volume, 'ephemeral');
  return all(
    when(name === '', () => required(path)),
    when(names.has(name), () => invalid(path, 'must be unique')),
    when(volume !== undefined && !isClaim, () =>
      invalid(
        path,
        'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode',
      ),
    ),
    when(volume === undefined, () => notFound(path)),
  );
}

function validateDevicePath(devicePath: string, paths: Set<string>, path: Path): FieldErrors {
  const hasBacksteps = validatePathNoBacksteps(devicePath, path).length > 0;
  const errors = all(
    when(devicePath === '', () => required(path)),
    when(paths.has(devicePath), () => invalid(path, 'must be unique')),
    when(hasBacksteps, () => invalid(path, "can not contain backsteps ('..')")),
  );
  if (!hasBacksteps) paths.add(devicePath);
  return errors;
}
