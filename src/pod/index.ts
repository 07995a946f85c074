/** A manifest in, its pods out: containers with roles, volumes, mounts, localhost links; each knows its field path. */

export { hostAddresses, isLoopback, loopbackAddresses } from './address.ts';
export { sectionPath } from './container.ts';
export { type FileObject, readFileObjects } from './file-object.ts';
export { knownImage, suggestImages } from './known-image.ts';
export type { KnownImage } from './known-images.ts';
export { portsServedBy } from './listener.ts';
export { type PodPlace, podsInValue } from './place.ts';
export type {
  Container,
  Link,
  Mount,
  NameCall,
  Pod,
  Port,
  ProbeKind,
  Reference,
  Role,
  ServiceAtEdge,
  Volume,
  VolumeType,
} from './pod.ts';
export { podsInValues, readPods } from './read-pods.ts';
export { isWritable } from './volume.ts';
