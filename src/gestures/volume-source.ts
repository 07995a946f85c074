import type { Value, ValueMap } from '../kubernetes/index.ts';
import type { VolumeType } from '../pod/index.ts';

/** How a new volume of a type is made. */
interface Making {
  /** What it is called when nobody says. */
  readonly base: string;
  readonly key: string;
  /** A source the API accepts, to be filled in: the volume's name serves where an object is to be named. */
  readonly source: (name: string) => ValueMap;
  /** The field a lone text stands for. */
  readonly main?: string;
}

const MAKINGS: Readonly<Partial<Record<VolumeType, Making>>> = {
  emptyDir: {
    base: 'data',
    key: 'emptyDir',
    source: () => ({ sizeLimit: '512Mi' }),
    main: 'sizeLimit',
  },
  'emptyDir-memory': {
    base: 'cache',
    key: 'emptyDir',
    source: () => ({ medium: 'Memory', sizeLimit: '64Mi' }),
    main: 'sizeLimit',
  },
  configMap: { base: 'config', key: 'configMap', source: (name) => ({ name }), main: 'name' },
  secret: {
    base: 'secret',
    key: 'secret',
    source: (name) => ({ secretName: name }),
    main: 'secretName',
  },
  persistentVolumeClaim: {
    base: 'data',
    key: 'persistentVolumeClaim',
    source: (name) => ({ claimName: name }),
    main: 'claimName',
  },
  projected: {
    base: 'projected',
    key: 'projected',
    source: (name) => ({ sources: [{ configMap: { name } }] }),
  },
  downwardAPI: {
    base: 'pod-info',
    key: 'downwardAPI',
    source: () => ({ items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] }),
  },
  hostPath: {
    base: 'host',
    key: 'hostPath',
    source: () => ({ path: '/var/log', type: 'Directory' }),
    main: 'path',
  },
  ephemeral: {
    base: 'scratch',
    key: 'ephemeral',
    source: () => ({ volumeClaimTemplate: { spec: claim() } }),
  },
  csi: {
    base: 'secrets-store',
    key: 'csi',
    source: (name) => ({
      driver: 'secrets-store.csi.k8s.io',
      readOnly: true,
      volumeAttributes: { secretProviderClass: name },
    }),
    main: 'driver',
  },
  image: {
    base: 'files',
    key: 'image',
    source: () => ({ reference: 'busybox:1.36.1', pullPolicy: 'IfNotPresent' }),
    main: 'reference',
  },
  nfs: { base: 'shared', key: 'nfs', source: () => ({ server: 'nfs.example.com', path: '/' }) },
};

/** What a new volume of the type is called when nobody says. */
export function baseName(type: VolumeType): string {
  return MAKINGS[type]?.base ?? 'data';
}

/**
 * A volume of the type, complete enough for the API. `source` replaces the proposed one; a text fills its main field.
 * Undefined for a type that needs a source and has none.
 */
export function newVolume(
  type: VolumeType,
  name: string,
  source: Value | undefined,
): ValueMap | undefined {
  const making = MAKINGS[type];
  const isMap = typeof source === 'object' && source !== null && !Array.isArray(source);
  // Any other type is told whole: `{ iscsi: { … } }`.
  if (!making) return isMap ? { name, ...source } : undefined;
  const proposed = making.source(name);
  if (isMap) return { name, [making.key]: source };
  if (typeof source === 'string' && making.main !== undefined) {
    return { name, [making.key]: { ...proposed, [making.main]: source } };
  }
  return { name, [making.key]: proposed };
}

/** A claim of a StatefulSet, complete enough for the API. */
export function newClaimTemplate(name: string, spec: Value | undefined): ValueMap {
  return { metadata: { name }, spec: spec ?? claim() };
}

function claim(): ValueMap {
  return { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
}
