/** Something that is often said of sidecars, as in the article this project grew from, and what is true of it. */
export interface Statement {
  readonly number: number;
  /** The claim in short, in our words. */
  readonly claim: string;
  readonly verdict: 'true' | 'half' | 'wrong';
  /** What a learner should know instead, or besides. */
  readonly truth: string;
}

/** Every claim of the article; each is taught by a lesson. */
export const STATEMENTS: readonly Statement[] = [
  {
    number: 1,
    claim: 'A sidecar is one more container beside the main one, in the same pod',
    verdict: 'true',
    truth:
      'Since Kubernetes 1.29 it is also a word of the API: an init container with restartPolicy Always.',
  },
  {
    number: 2,
    claim: 'It adds to the app without a change to the app',
    verdict: 'half',
    truth:
      'The code can stay. The settings seldom do: the app has to log to a shared path, or call 127.0.0.1.',
  },
  {
    number: 3,
    claim: 'Sidecars share the lifecycle of the main container',
    verdict: 'wrong',
    truth:
      'They share the lifetime of the pod. Each container starts, crashes and restarts by itself.',
  },
  {
    number: 4,
    claim: 'The containers share a network',
    verdict: 'true',
    truth: 'One address and one set of ports: two programs cannot listen on the same one.',
  },
  {
    number: 5,
    claim: 'The containers can share volumes',
    verdict: 'true',
    truth: 'Only those that both mount, and with users who may read each other’s files.',
  },
  {
    number: 6,
    claim: 'All containers of a pod run on one node',
    verdict: 'true',
    truth: 'The pod is what is scheduled, so its sum has to fit one node.',
  },
  {
    number: 7,
    claim: 'Each container has resources of its own',
    verdict: 'half',
    truth: 'They are set a container, and judged a pod: scheduling, QoS class and eviction.',
  },
  {
    number: 8,
    claim: 'Localhost makes talking easy',
    verdict: 'true',
    truth: 'By 127.0.0.1, never by the name of a container.',
  },
  {
    number: 9,
    claim: 'Volumes make exchanging files easy',
    verdict: 'true',
    truth: 'An emptyDir goes with the pod. What must stay needs a PersistentVolumeClaim.',
  },
  {
    number: 10,
    claim: 'Sidecars start, stop and restart together with the main container',
    verdict: 'wrong',
    truth:
      'Sidecar containers start before it and stop after it; a crash restarts one container alone.',
  },
  {
    number: 11,
    claim: 'Each container has its own concern',
    verdict: 'true',
    truth: 'A proxy, a shipper and an app can have different owners and different releases.',
  },
  {
    number: 12,
    claim: 'Functions can be added and taken away without touching the app',
    verdict: 'half',
    truth: 'The set of containers of a running pod is fixed: a change means new pods.',
  },
  {
    number: 13,
    claim: 'A sidecar can serve many apps',
    verdict: 'true',
    truth: 'As a template, or put into pods by a controller.',
  },
  {
    number: 14,
    claim: 'Sidecars are updated by themselves',
    verdict: 'half',
    truth:
      'Their images have versions of their own, but in a Deployment a new one replaces every pod.',
  },
  {
    number: 15,
    claim: 'All this comes without more complexity',
    verdict: 'wrong',
    truth: 'Order, shutdown, probes, resources and rights all get harder with each container.',
  },
  {
    number: 16,
    claim: 'Too many sidecars cost resources and clarity',
    verdict: 'true',
    truth: 'Each costs its requests times the replicas.',
  },
  {
    number: 17,
    claim: 'Whoever knows the pattern makes better apps of it',
    verdict: 'half',
    truth:
      'It takes init containers, probes, security, configuration and the alternatives to know.',
  },
  {
    number: 18,
    claim: 'Example: a sidecar that collects logs',
    verdict: 'wrong',
    truth: 'As printed the app mounts nothing, so there is nothing to collect.',
  },
  {
    number: 19,
    claim: 'Example: a proxy in front of the app',
    verdict: 'wrong',
    truth: 'As printed the proxy has no configuration and sends nothing on.',
  },
  {
    number: 20,
    claim: 'Example: a sidecar that keeps files in step',
    verdict: 'half',
    truth: 'The mounts are right. Both sides may write, and nothing says who does.',
  },
];
