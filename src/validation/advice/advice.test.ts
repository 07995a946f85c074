import { describe, expect, it } from 'vitest';
import type { FieldErrorType } from '../field/errors.ts';
import { adviceOnDecoding, adviceOnError, adviceOnWarning } from './advice.ts';

describe('what to do about the server’s words', () => {
  it.each<[FieldErrorType, string, string, string]>([
    [
      'FieldValueRequired',
      'spec.template.spec.containers[0].image',
      '',
      'Name the image that the container runs.',
    ],
    [
      'FieldValueRequired',
      'spec.volumes[0].nfs.server',
      '',
      'Give server a value: it can’t be left out here.',
    ],
    [
      'FieldValueInvalid',
      'spec.containers[0].ports[1].containerPort',
      'must be between 1 and 65535, inclusive',
      'Set containerPort to a whole number from 1 to 65535.',
    ],
    [
      'FieldValueInvalid',
      'spec.containers[0].resources.requests',
      'must be less than or equal to memory limit of 1Gi',
      'Lower the memory request to 1Gi or less, or raise the limit.',
    ],
    [
      'FieldValueInvalid',
      'spec.containers[0].resources.limits[memmory]',
      'must be a standard resource for containers',
      'Is memmory spelled right? Known are cpu, memory, ephemeral-storage and hugepages-…; others need a domain, as in nvidia.com/gpu.',
    ],
    [
      'FieldValueNotSupported',
      'spec.containers[0].imagePullPolicy',
      'supported values: "Always", "IfNotPresent", "Never"',
      'Set imagePullPolicy to one of Always, IfNotPresent or Never.',
    ],
    [
      'FieldValueForbidden',
      'spec.initContainers[0].livenessProbe',
      'may not be set for init containers without restartPolicy=Always',
      'Take livenessProbe out, or make the container a sidecar with restartPolicy: Always.',
    ],
    [
      'FieldValueNotFound',
      'spec.initContainers[2].volumeMounts[0].name',
      '',
      'Mount a volume that is listed under volumes, or add one of this name there.',
    ],
    [
      'FieldValueDuplicate',
      'spec.containers[1].name',
      '',
      'Rename one of the two containers: init containers count too.',
    ],
    [
      'FieldValueInvalid',
      'spec.schedule',
      'expected exactly 5 fields, found 4: [* * * *]',
      'Write five fields (minute, hour, day, month, weekday); there are 4 now.',
    ],
    [
      'FieldValueInvalid',
      'spec.unheardOf',
      'what nobody said yet',
      'Change unheardOf to a value the server takes.',
    ],
    [
      'FieldValueTooMany',
      'spec.parts',
      'must have at most 8 items',
      'Keep 8 of parts and take the others out.',
    ],
  ])('%s %s: %s', (type, field, detail, sentence) => {
    expect(adviceOnError({ type, field, detail })).toBe(sentence);
  });

  it.each([
    [
      'unknown field "spec.containers[0].imagee"',
      'Is imagee spelled right, and at the right depth? Kubernetes knows no such field here.',
    ],
    [
      'json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string',
      'Put the value of value in quotes: it must be text.',
    ],
    [
      'json: cannot unmarshal string into Go struct field Container.spec.containers.args of type []string',
      'Write args as a list: each item on a line that begins with a dash.',
    ],
    ['yaml: line 3: what nobody said yet', 'Mend this line: the YAML can’t be read from here on.'],
    ['what nobody said yet', 'Rewrite this part as the server expects it.'],
  ])('%s', (message, sentence) => {
    expect(adviceOnDecoding(message)).toBe(sentence);
  });

  it.each([
    [
      'spec.containers[0].ports[1]: duplicate port definition with spec.containers[0].ports[0]',
      'Take one of the two out: they declare the same port.',
    ],
    ['what nobody said yet', 'The server takes it as it is; change it before it bites.'],
  ])('%s', (message, sentence) => {
    expect(adviceOnWarning(message)).toBe(sentence);
  });
});
