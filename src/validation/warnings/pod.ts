/** What the server warns of in a pod or pod template. Source: pkg/api/pod/warnings.go (warningsForPodSpecAndMeta). */
import {
  ipForm,
  isIpAddress,
  isSet,
  mapOf,
  mapsOf,
  milliValue,
  numberOf,
  printQuantity,
  quantitiesOf,
  textOf,
  textsOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
import { child, index, key, type Path, printPath } from '../field/path.ts';
import { APPARMOR_CONTAINER, SECCOMP_CONTAINER, SECCOMP_POD } from '../pod/annotations.ts';
import { APPARMOR_WARNING } from '../pod/app-armor.ts';
import { containersWithout, containerWarnings } from './containers.ts';
import { schedulingWarnings } from './scheduling.ts';
import { fractionalBytes, volumeWarnings } from './volumes.ts';

/** `path` is undefined for a Pod, the template's otherwise. */
export function podWarnings(pod: ValueMap, path: Path | undefined): readonly string[] {
  const spec = mapOf(pod, 'spec') ?? EMPTY;
  const specAt = child(path, 'spec');
  return [
    ...schedulingWarnings(spec, specAt),
    ...annotationWarnings(pod, path),
    ...volumeWarnings(spec, specAt),
    ...addressWarnings(spec, specAt),
    ...pullSecretWarnings(spec, specAt),
    ...overheadWarnings(spec, specAt),
    ...containerWarnings(spec, specAt),
    ...gracePeriodWarnings(spec, specAt),
  ];
}

const DEPRECATED_ANNOTATIONS = [
  [
    'scheduler.alpha.kubernetes.io/critical-pod',
    'non-functional in v1.16+; use the "priorityClassName" field instead',
  ],
  [
    'security.alpha.kubernetes.io/sysctls',
    'non-functional in v1.11+; use the "sysctls" field instead',
  ],
  [
    'security.alpha.kubernetes.io/unsafe-sysctls',
    'non-functional in v1.11+; use the "sysctls" field instead',
  ],
] as const;

const SECCOMP_MESSAGE = 'non-functional in v1.27+; use the "seccompProfile" field instead';

/** Those of AppArmor only for a template: for a Pod they are told before its annotations become fields (`appArmorWarnings`). */
function annotationWarnings(pod: ValueMap, path: Path | undefined): readonly string[] {
  const at = child(path, 'metadata', 'annotations');
  const annotations = mapOf(mapOf(pod, 'metadata'), 'annotations');
  if (!annotations) return [];
  const spec = mapOf(pod, 'spec') ?? EMPTY;
  const ofPod = mapOf(spec, 'securityContext');
  const warn = (name: string, message: string) =>
    isSet(annotations, name) ? [`${printPath(key(at, name))}: ${message}`] : [];
  const ofContainers = (field: string, prefix: string, message: string) =>
    containersWithout(spec, field).flatMap((container) =>
      warn(prefix + textOf(container, 'name'), message),
    );
  return [
    ...DEPRECATED_ANNOTATIONS.flatMap(([name, message]) => warn(name, message)),
    ...(isSet(ofPod, 'seccompProfile') ? [] : warn(SECCOMP_POD, SECCOMP_MESSAGE)),
    ...ofContainers('seccompProfile', SECCOMP_CONTAINER, SECCOMP_MESSAGE),
    ...(path === undefined || isSet(ofPod, 'appArmorProfile')
      ? []
      : ofContainers('appArmorProfile', APPARMOR_CONTAINER, APPARMOR_WARNING)),
  ];
}

function addressWarnings(spec: ValueMap, path: Path): readonly string[] {
  const aliases = mapsOf(spec, 'hostAliases').map((alias) => textOf(alias, 'ip'));
  const servers = textsOf(mapOf(spec, 'dnsConfig'), 'nameservers');
  const aliasAt = (i: number) => child(index(child(path, 'hostAliases'), i), 'ip');
  return [
    ...servers.flatMap((ip, i) =>
      ipWarnings(ip, index(child(path, 'dnsConfig', 'nameservers'), i)),
    ),
    ...aliases.flatMap((ip, i) => ipWarnings(ip, aliasAt(i))),
    ...repeated(aliases).map(
      ([ip, i]) => `${printPath(aliasAt(i))}: duplicate ip ${JSON.stringify(ip)}`,
    ),
  ];
}

/** The texts that were there before, with their indices. */
function repeated(texts: readonly string[]): readonly (readonly [string, number])[] {
  const seen = new Set<string>();
  return texts.flatMap((text, i) => {
    const isRepeated = seen.has(text);
    seen.add(text);
    return isRepeated ? [[text, i] as const] : [];
  });
}

function ipWarnings(ip: string, path: Path): readonly string[] {
  if (!isIpAddress(ip)) return [];
  const form = ipForm(ip);
  switch (form.form) {
    case 'standard':
      return [];
    case 'risky':
      return [
        `${printPath(path)}: non-standard IP address ${JSON.stringify(ip)} will be considered invalid in a future Kubernetes release: use ${JSON.stringify(form.better)}`,
      ];
    case 'unusual':
      return [
        `${printPath(path)}: IPv6 address ${JSON.stringify(ip)} should be in RFC 5952 canonical format (${JSON.stringify(form.better)})`,
      ];
  }
}

function pullSecretWarnings(spec: ValueMap, path: Path): readonly string[] {
  const names = mapsOf(spec, 'imagePullSecrets').map((secret) => textOf(secret, 'name'));
  const at = (i: number) => printPath(child(index(child(path, 'imagePullSecrets'), i), 'name'));
  return [
    ...repeated(names).map(([name, i]) => `${at(i)}: duplicate name ${JSON.stringify(name)}`),
    ...names.flatMap((name, i) => (name === '' ? [`${at(i)}: invalid empty name ""`] : [])),
  ];
}

function overheadWarnings(spec: ValueMap, path: Path): readonly string[] {
  const overhead = quantitiesOf(mapOf(spec, 'overhead'));
  return ['memory', 'ephemeral-storage'].flatMap((name) => {
    const quantity = overhead.get(name);
    if (!quantity || milliValue(quantity) % 1000n === 0n) return [];
    const at = key(child(path, 'overhead'), name);
    return [`${printPath(at)}: ${fractionalBytes(printQuantity(quantity))}`];
  });
}

function gracePeriodWarnings(spec: ValueMap, path: Path): readonly string[] {
  if ((numberOf(spec, 'terminationGracePeriodSeconds') ?? 0) >= 0) return [];
  const at = child(path, 'terminationGracePeriodSeconds');
  return [`${printPath(at)}: must be >= 0; negative values are invalid and will be treated as 1`];
}
