/** What the Kubernetes API means, over plain values: values in, facts out; nothing here knows YAML or the screen. */
export {
  type ContainerList,
  containersOf,
  isSidecar,
  type PlacedContainer,
  podSpecPath,
  podTemplateOf,
} from './containers.ts';
export { scheduleError } from './cron.ts';
export { readDuration } from './duration.ts';
export {
  type FieldPath,
  isValueMap,
  isWithin,
  parseFieldPath,
  printFieldPath,
  samePath,
  type Value,
  type ValueMap,
  valueAt,
} from './field-path.ts';
export {
  fieldOf,
  flagOf,
  isSet,
  listOf,
  mapOf,
  mapsOf,
  numberOf,
  optionalText,
  textEntries,
  textOf,
  textsOf,
} from './fields.ts';
export { type IpForm, ipForm, isIpAddress } from './ip-address.ts';
export {
  isWorkloadName,
  schemaTypeOf,
  WORKLOAD_KINDS,
  type WorkloadKind,
  workloadKindOf,
} from './kinds.ts';
export {
  byteLength,
  isConfigMapKey,
  isDns1035Label,
  isDns1123Label,
  isDns1123Subdomain,
  isDns1123SubdomainWithUnderscore,
  isDomainPrefixedPath,
  isEnvironmentName,
  isHttpHeaderName,
  isLabelValue,
  isPercent,
  isPortName,
  isPortNumber,
  isQualifiedName,
  isUnixId,
  maskTrailingDash,
  rangeError,
} from './names.ts';
export { allocatableOf, type Fit, fitOf, type NodeShare } from './node-fit.ts';
export { withPodDefaults } from './pod-defaults.ts';
export { type CheckFailure, type PodSecurity, podSecurityOf } from './pod-security/pod-security.ts';
export {
  type SecurityCheck,
  type SecurityLevel,
  type SecurityReport,
  securityReport,
} from './pod-security/standards.ts';
export { type QosClass, qosClassOf, qosDecider } from './qos.ts';
export {
  addQuantities,
  canonicalText,
  compareQuantities,
  milliValue,
  parseQuantity,
  printQuantity,
  type Quantity,
  quantityNumber,
  readQuantity,
  roundedToMilli,
  wholeValue,
  ZERO,
} from './quantity.ts';
export { type ResourceReport, type ResourceSum, resourceReport } from './resource-report.ts';
export {
  containerSum,
  isPodLevelResource,
  podLimits,
  podRequests,
  quantitiesOf,
  type Resources,
  resourceList,
} from './resources.ts';
export {
  type FieldType,
  fieldSince,
  helpText,
  newestObjectType,
  type ObjectType,
  objectType,
} from './schema.ts';
export { isTimeZone } from './time-zones.ts';
export {
  type FeatureGate,
  fieldLife,
  isGateOn,
  minorOf,
  NEWEST_MINOR,
  OLDEST_MINOR,
  type Standing,
  standingOf,
  VERDICT_MINOR,
} from './versions.ts';
