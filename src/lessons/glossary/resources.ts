import { word } from './entry.ts';

const RESOURCES = 'concepts/configuration/manage-resources-containers/';

/** What a pod costs. */
export const RESOURCES_WORDS = {
  request: word(
    'request',
    `${RESOURCES}#requests-and-limits`,
    'What the scheduler sets aside for a container, used or not.',
  ),
  limit: word(
    'limit',
    `${RESOURCES}#requests-and-limits`,
    'What a container may use at most. Above it CPU is slowed down, and for memory the container is killed.',
  ),
  cpu: word(
    'CPU',
    `${RESOURCES}#meaning-of-cpu`,
    'Counted in cores: 1 is a whole core, 500m is half of one.',
  ),
  memory: word(
    'memory',
    `${RESOURCES}#meaning-of-memory`,
    'Counted in bytes: 64Mi is 64 times 1024 times 1024 of them.',
  ),
  qosClass: word(
    'QoS class',
    'concepts/workloads/pods/pod-qos/',
    'Guaranteed, Burstable or BestEffort: who has to go first when a node runs out of memory. All containers decide it together.',
    'QoS',
    'Guaranteed',
    'Burstable',
    'BestEffort',
  ),
  eviction: word(
    'eviction',
    'concepts/scheduling-eviction/node-pressure-eviction/',
    'The end of a pod because its node runs short of memory or disk.',
  ),
  effectiveRequest: word(
    'effective request',
    'concepts/workloads/pods/init-containers/#resource-sharing-within-containers',
    'What the pod counts for: the sum of all that run together, or the hungriest moment of starting, whichever is larger.',
  ),
};
