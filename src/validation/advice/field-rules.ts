import type { AdviceRule } from './rule.ts';

/** What a field of its own asks for, whatever the server's words are. */
export const FIELD_RULES: readonly AdviceRule[] = [
  {
    type: 'FieldValueRequired',
    field: /(^|\.)spec\.containers$/,
    say: 'Add a container: a pod needs at least one.',
  },
  {
    type: 'FieldValueRequired',
    field: /ontainers\.image$/,
    say: 'Name the image that the container runs.',
  },
  {
    type: 'FieldValueRequired',
    field: /ontainers\.name$/,
    say: 'Give the container a name.',
  },
  {
    type: 'FieldValueRequired',
    field: /^metadata\.name$/,
    say: 'Give the object a name under metadata.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.volumeMounts\.mountPath$/,
    say: 'Say where in the container the volume appears.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.containerPort$/,
    say: 'Write the number of the port the container listens on.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.exec\.command$/,
    say: 'Write the command to run, as a list of words.',
  },
  {
    type: 'FieldValueRequired',
    field: /^spec\.selector$/,
    say: 'Add a selector that names labels of the template.',
  },
  {
    type: 'FieldValueRequired',
    field: /^spec\.schedule$/,
    say: 'Say when to run, as five fields: minute, hour, day, month and weekday.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.template$/,
    say: 'Add the template of the pods to run.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.(configMapRef|configMapKeyRef|configMap)\.name$/,
    say: 'Name the ConfigMap.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.(secretRef|secretKeyRef|secret)\.(name|secretName)$/,
    say: 'Name the Secret.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.persistentVolumeClaim\.claimName$/,
    say: 'Name the PersistentVolumeClaim.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.resources\[storage\]$/,
    say: 'Ask for an amount of storage under resources.requests, such as 1Gi.',
  },
  {
    type: 'FieldValueRequired',
    field: /\.volumes$/,
    say: 'Say what kind of volume it is, such as emptyDir: {}.',
  },
  {
    type: 'FieldValueNotFound',
    field: /\.(volumeMounts|volumeDevices)\.name$/,
    say: 'Mount a volume that is listed under volumes, or add one of this name there.',
  },
  {
    type: 'FieldValueNotFound',
    field: /\.targetContainerName$/,
    say: 'Name a container of this pod.',
  },
  {
    type: 'FieldValueDuplicate',
    field: /ontainers\.name$/,
    say: 'Rename one of the two containers: init containers count too.',
  },
  {
    type: 'FieldValueDuplicate',
    field: /\.volumes\.name$/,
    say: 'Rename one of the two volumes, and its mounts with it.',
  },
  {
    type: 'FieldValueDuplicate',
    field: /\.ports\.name$/,
    say: 'Give one of the two ports another name: it must be the only one in its container.',
  },
  {
    type: 'FieldValueDuplicate',
    field: /\.hostPort$/,
    say: 'Choose another host port: one of this pod takes it already.',
  },
  {
    field: /\.volumeMounts\.mountPath$/,
    detail: /^must be unique$/,
    say: 'Give one of the two mounts another path: only one volume can appear there.',
  },
  {
    field: /\.schedule$/,
    detail: /expected exactly 5 fields, found (\d+)/,
    say: ({ words }) =>
      `Write five fields (minute, hour, day, month, weekday); there ${words[1] === '1' ? 'is 1' : `are ${words[1]}`} now.`,
  },
  {
    field: /\.schedule$/,
    detail: /TZ or CRON_TZ/,
    say: 'Take the time zone out of the schedule and write it into timeZone.',
  },
  {
    field: /\.schedule$/,
    say: 'Write minute (0-59), hour (0-23), day (1-31), month (1-12) and weekday (0-6), or a word such as @daily.',
  },
  {
    field: /\.timeZone$/,
    say: 'Write a time zone of the IANA list, such as Europe/Berlin, or take timeZone out.',
  },
  {
    field: /\.defaultMode$|\.mode$/,
    detail: /octal/,
    say: 'Write a file mode from 0 to 0777, such as 0644.',
  },
];
