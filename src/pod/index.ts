/** A manifest in, its pods out: containers with roles, volumes, mounts, localhost links; each knows its field path. */
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
