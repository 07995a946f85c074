import type { Value, ValueMap } from '../kubernetes/index.ts';
import type { Behaviour, BehaviourOf } from './behaviour.ts';
import { defaultBehaviour } from './defaults.ts';
import { environmentNeeds, firstMissing, type MissingObject, volumeNeeds } from './missing.ts';
import type { ContainerKind, ContainerModel, JobModel, PodModel, VolumeModel } from './model.ts';
import {
  exitRules,
  isBadReference,
  kindInInits,
  ownPolicy,
  pullPolicyOf,
  readHook,
  readMounts,
  readPolicy,
  readProbes,
} from './read-container.ts';
import { readJob } from './read-job.ts';
import { countOf, mapOf, mapsIn, own, textOf } from './reading.ts';
import type { Features } from './version.ts';

/** What the cluster around the pod is like. Absent: it has room, and everything the pod refers to. */
export interface Cluster {
  /** Why no node takes the pod, as the scheduler would say it. */
  readonly unschedulable?: string;
  /** Objects the pod refers to that do not exist. */
  readonly missing?: readonly MissingObject[];
}

export interface PodSource {
  /** The pod spec as decoded. */
  readonly spec: Value;
  readonly metadata?: Value;
  /** The pod's name where its metadata has none, as in a template. */
  readonly name?: string;
  /** Kind of the document the pod comes from. */
  readonly kind?: string;
  /** The Job's spec, for kind Job and CronJob. */
  readonly job?: Value;
  readonly cluster?: Cluster;
  readonly habits?: Habits;
}

/** How a container behaves that the script does not name, from what its role, image and command say. */
export type Habits = (container: string, standard: Behaviour) => Behaviour;

/** More containers than this are not simulated; a real pod has a few dozen at most. */
const MOST_CONTAINERS = 250;

interface Context {
  readonly source: PodSource;
  readonly spec: ValueMap;
  readonly features: Features;
  readonly volumes: readonly VolumeModel[];
  readonly behaviours: ReadonlyMap<string, BehaviourOf>;
  readonly job: JobModel | undefined;
  readonly mainName: string | undefined;
}

/** Reads the pod spec. Refuses nothing: what cannot be read counts as not written. */
export function readPod(
  source: PodSource,
  behaviours: ReadonlyMap<string, BehaviourOf>,
  features: Features,
): PodModel {
  const spec = mapOf(source.spec);
  const metadata = mapOf(source.metadata);
  const volumes = mapsIn(own(spec, 'volumes')).map(readVolume);
  const job = readJob(source);
  const mainName = textOf(
    own(mapOf(own(metadata, 'annotations')), 'kubectl.kubernetes.io/default-container'),
  );
  const context = { source, spec, features, volumes, behaviours, job, mainName };
  const containers = readContainers(context);
  return {
    name: textOf(own(metadata, 'name')) ?? textOf(source.name) ?? 'pod',
    namespace: textOf(own(metadata, 'namespace')) ?? 'default',
    containers,
    initCount: containers.filter((c) => c.kind === 'init' || c.kind === 'sidecar').length,
    hasSidecars: containers.some((c) => c.kind === 'sidecar'),
    policy: readPolicy(own(spec, 'restartPolicy')) ?? 'Always',
    grace: countOf(own(spec, 'terminationGracePeriodSeconds'), 0) ?? 30,
    activeDeadline: countOf(own(spec, 'activeDeadlineSeconds'), 1),
    readinessGated: mapsIn(own(spec, 'readinessGates')).length > 0,
    unscheduled: unscheduledBecause(context),
    missingVolume: missingVolume(context),
    volumes,
    job,
    features,
  };
}

function unscheduledBecause({ source, spec }: Context): PodModel['unscheduled'] {
  if (mapsIn(own(spec, 'schedulingGates')).length > 0) {
    return {
      reason: 'SchedulingGated',
      message: 'Scheduling is blocked due to non-empty scheduling gates',
    };
  }
  const message = source.cluster?.unschedulable;
  return message === undefined ? undefined : { reason: 'Unschedulable', message };
}

function missingVolume({ source, spec }: Context): string | undefined {
  const needs = mapsIn(own(spec, 'volumes')).flatMap(volumeNeeds);
  const missing = firstMissing(needs, source.cluster?.missing ?? []);
  return missing && `${missing.kind} ${missing.name}`;
}

const fixedSources = ['secret', 'projected', 'downwardAPI', 'image'];

function readVolume(value: ValueMap): VolumeModel {
  const name = textOf(own(value, 'name')) ?? '';
  const emptyDir = mapOf(own(value, 'emptyDir'));
  const configMaps = configMapsIn(value);
  const has = (key: string) => own(value, key) !== undefined;
  if (has('emptyDir') && own(emptyDir, 'medium') === 'Memory')
    return { name, type: 'memory', configMaps };
  if (has('emptyDir') || has('ephemeral')) return { name, type: 'emptyDir', configMaps };
  if (has('configMap')) return { name, type: 'configMap', configMaps };
  return { name, type: fixedSources.some(has) ? 'fixed' : 'other', configMaps };
}

/** A projected volume follows its ConfigMaps as a configMap volume does. */
function configMapsIn(volume: ValueMap): string[] {
  const projected = mapsIn(own(mapOf(own(volume, 'projected')), 'sources'));
  return [volume, ...projected].flatMap(
    (source) => textOf(own(mapOf(own(source, 'configMap')), 'name')) ?? [],
  );
}

function readContainers(context: Context): ContainerModel[] {
  const { spec, features } = context;
  const inits = mapsIn(own(spec, 'initContainers'));
  const mains = mapsIn(own(spec, 'containers'));
  const listed: [ValueMap, ContainerKind][] = [
    ...inits.map((value): [ValueMap, ContainerKind] => [value, kindInInits(value, features)]),
    ...mains.map((value): [ValueMap, ContainerKind] => [value, 'main']),
    ...mapsIn(own(spec, 'ephemeralContainers')).map((value): [ValueMap, ContainerKind] => [
      value,
      'ephemeral',
    ]),
  ];
  const mainName = context.mainName ?? textOf(own(mains[0] ?? {}, 'name'));
  const taken = new Set<string>();
  return listed.slice(0, MOST_CONTAINERS).map(([value, kind], place) => {
    const written = textOf(own(value, 'name')) ?? `container-${place}`;
    const name = taken.has(written) ? `${written}#${place}` : written;
    taken.add(name);
    return readContainer({ ...context, mainName }, value, kind, name);
  });
}

function readContainer(
  context: Context,
  value: ValueMap,
  kind: ContainerKind,
  name: string,
): ContainerModel {
  const { source, features, volumes, behaviours, job, mainName } = context;
  const image = textOf(own(value, 'image')) ?? '';
  const doesJob = job !== undefined && kind === 'main' && name === mainName;
  const usual = defaultBehaviour({ kind, image, value, doesJob });
  const standard = source.habits?.(name, usual) ?? usual;
  return {
    name,
    kind,
    image,
    pullPolicy: pullPolicyOf(value),
    ownPolicy: ownPolicy(value, kind, features),
    exitRules: exitRules(value, kind, features),
    probes: readProbes(value, kind),
    postStart: readHook(value, 'postStart', kind, features),
    preStop: readHook(value, 'preStop', kind, features),
    mounts: readMounts(value, volumes),
    refused: refusedBecause(context, value, image),
    behaviour: behaviours.get(name) ?? (() => standard),
    value,
  };
}

function refusedBecause(
  { source, spec }: Context,
  value: ValueMap,
  image: string,
): ContainerModel['refused'] {
  if (isBadReference(image)) return 'imageName';
  if (firstMissing(environmentNeeds(value), source.cluster?.missing ?? [])) return 'configMissing';
  const pod = mapOf(own(spec, 'securityContext'));
  const container = mapOf(own(value, 'securityContext'));
  const nonRoot = own(container, 'runAsNonRoot') ?? own(pod, 'runAsNonRoot');
  const user = own(container, 'runAsUser') ?? own(pod, 'runAsUser');
  return nonRoot === true && user === 0 ? 'rootRefused' : undefined;
}
