/** What the server warns of in volumes. Source: pkg/api/pod/warnings.go, pkg/api/persistentvolumeclaim/util.go. */
import {
  isSet,
  mapOf,
  mapsOf,
  milliValue,
  optionalText,
  printQuantity,
  quantitiesOf,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
import { child, index, key, type Path, printPath } from '../field/path.ts';

const RETIRED: readonly (readonly [field: string, message: string, shown?: string])[] = [
  ['photonPersistentDisk', 'deprecated in v1.11, non-functional in v1.16+'],
  ['gitRepo', 'deprecated in v1.11, and disabled by default in v1.33+'],
  ['scaleIO', 'deprecated in v1.16, non-functional in v1.22+'],
  ['flocker', 'deprecated in v1.22, non-functional in v1.25+'],
  ['storageos', 'deprecated in v1.22, non-functional in v1.25+', 'storageOS'],
  ['quobyte', 'deprecated in v1.22, non-functional in v1.25+'],
  ['glusterfs', 'deprecated in v1.25, non-functional in v1.26+'],
  ['cephfs', 'deprecated in v1.28, non-functional in v1.31+'],
  ['rbd', 'deprecated in v1.28, non-functional in v1.31+'],
];

export function volumeWarnings(spec: ValueMap, path: Path): readonly string[] {
  return mapsOf(spec, 'volumes').flatMap((volume, i) => {
    const at = index(child(path, 'volumes'), i);
    const template = mapOf(mapOf(volume, 'ephemeral'), 'volumeClaimTemplate');
    return [
      ...RETIRED.flatMap(([field, message, shown = field]) =>
        isSet(volume, field) ? [`${printPath(child(at, shown))}: ${message}`] : [],
      ),
      ...(template
        ? claimWarnings(
            mapOf(template, 'spec') ?? EMPTY,
            child(at, 'ephemeral', 'volumeClaimTemplate', 'spec'),
          )
        : []),
      ...overlapWarnings(volume),
    ];
  });
}

/** Storage in fractions of a byte. */
export function claimWarnings(spec: ValueMap, path: Path): readonly string[] {
  return (['requests', 'limits'] as const).flatMap((list) => {
    const storage = quantitiesOf(mapOf(mapOf(spec, 'resources'), list)).get('storage');
    if (!storage || milliValue(storage) % 1000n === 0n) return [];
    const at = key(child(path, 'resources', list), 'storage');
    return [`${printPath(at)}: ${fractionalBytes(printQuantity(storage))}`];
  });
}

export function fractionalBytes(quantity: string): string {
  return `fractional byte value ${JSON.stringify(quantity)} is invalid, must be an integer`;
}

/** A path in a volume, and which of the volume's sources puts a file there. */
interface PlacedFile {
  readonly path: string;
  readonly source: string;
}

function filesOf(source: ValueMap | undefined, name: string): readonly PlacedFile[] {
  return mapsOf(source, 'items').map((item) => ({ path: textOf(item, 'path'), source: name }));
}

/** Two files at one path, or one where another needs a folder. */
function overlapWarnings(volume: ValueMap): readonly string[] {
  const name = JSON.stringify(textOf(volume, 'name'));
  const quoted = (field: string, of: string) => JSON.stringify(textOf(mapOf(volume, field), of));
  return [
    ...overlaps(
      filesOf(mapOf(volume, 'configMap'), ''),
      `volume ${name} (ConfigMap ${quoted('configMap', 'name')})`,
    ),
    ...overlaps(
      filesOf(mapOf(volume, 'secret'), ''),
      `volume ${name} (Secret ${quoted('secret', 'secretName')})`,
    ),
    ...overlaps(filesOf(mapOf(volume, 'downwardAPI'), ''), `volume ${name} (DownwardAPI)`),
    ...projectedWarnings(volume, `volume ${name} (Projected)`),
  ];
}

/** A volume of more files than these is not looked through: each is compared with each. */
const MOST_FILES = 500;

function overlaps(files: readonly PlacedFile[], subject: string): readonly string[] {
  const trimmed = files
    .slice(0, MOST_FILES)
    .map((file) => ({ ...file, path: file.path.replace(/\/+$/, '') }));
  return trimmed.flatMap((file, i) =>
    trimmed
      .slice(0, i)
      .filter((other) => collide(file.path, other.path))
      .map((other) => `${subject}: overlapping paths: ${shown(file)} with ${shown(other)}`),
  );
}

function collide(a: string, b: string): boolean {
  return a !== '' && b !== '' && (`${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`));
}

function shown({ path, source }: PlacedFile): string {
  return source === '' ? JSON.stringify(path) : `${JSON.stringify(path)} (${source})`;
}

function projectedWarnings(volume: ValueMap, subject: string): readonly string[] {
  const sources = mapsOf(mapOf(volume, 'projected'), 'sources');
  const empty = sources.filter((source) => Object.keys(source).length === 0);
  return [
    ...empty.map(() => `${subject} has no sources provided`),
    ...overlaps(sources.flatMap(filesOfProjection), subject),
  ];
}

function filesOfProjection(source: ValueMap): readonly PlacedFile[] {
  const configMap = mapOf(source, 'configMap');
  const secret = mapOf(source, 'secret');
  const downward = mapOf(source, 'downwardAPI');
  if (isSet(configMap, 'items')) {
    return filesOf(configMap, `ConfigMap ${JSON.stringify(textOf(configMap, 'name'))}`);
  }
  if (isSet(secret, 'items')) {
    return filesOf(secret, `Secret ${JSON.stringify(textOf(secret, 'name'))}`);
  }
  if (isSet(downward, 'items')) return filesOf(downward, 'DownwardAPI');
  const token = optionalText(mapOf(source, 'serviceAccountToken'), 'path');
  return token === undefined ? [] : [{ path: token, source: 'ServiceAccountToken' }];
}
