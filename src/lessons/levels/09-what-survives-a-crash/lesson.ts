import { annotationOf, container } from '../../ask-pod.ts';
import { fileAt, isRunning } from '../../ask-run.ts';
import { answer } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type Step, set } from '../../step.ts';
import start from './start.yaml?raw';

const FILE = '/uploads/a.txt';
const CRASH = 20;
const AFTER_CRASH = 30;
const DELETED = { until: 120, actions: [{ at: 60, do: 'delete' }] };
const ANSWER = ['metadata', 'annotations', 'lesson/outlives-the-pod'];

const choose = (value: string): Step => ({ do: 'setField', at: ANSWER, value });
const volume = (type: 'emptyDir' | 'emptyDir-memory'): Step => ({
  do: 'addVolume',
  type,
  name: 'uploads',
});
const mount = (path: string): Step => ({
  do: 'addMount',
  container: 'app',
  volume: 'uploads',
  path,
});

export const lesson: Lesson = {
  text: [
    '`app` stores an upload in /uploads, crashes at 20 s, and comes back without it: a container always starts from its image.',
    'Keep the upload over the crash, in a volume that goes when the pod goes. Then say what would outlive the pod.',
  ],
  start,
  questions: [
    {
      label: 'What would keep the upload when the pod is deleted?',
      at: ANSWER,
      choices: [
        { value: 'emptyDir', label: 'an emptyDir with a size limit' },
        { value: 'PersistentVolumeClaim', label: 'a PersistentVolumeClaim' },
        { value: 'ConfigMap', label: 'a ConfigMap' },
      ],
    },
  ],
  goals: [
    {
      label: 'The upload is there after the crash',
      check: (look) =>
        isRunning(look, 'app', AFTER_CRASH)
          ? answer(
              isKept(look),
              `no ${FILE} at ${AFTER_CRASH} s`,
              'a volume of the pod mounted at /uploads',
            )
          : answer(false, 'app does not come back', 'app and its upload'),
    },
    {
      label: 'The upload goes with the pod',
      check: (look) =>
        answer(isGone(look), 'the volume outlives the pod', 'an emptyDir, this time'),
    },
    {
      label: 'You know what outlives the pod',
      check: (look) => {
        const given = annotationOf(look, 'lesson/outlives-the-pod');
        return answer(
          /^(PVC|PersistentVolumeClaim)s?$/i.test(given),
          `your answer is ${given || '?'}`,
          'what is there before the pod and after it',
        );
      },
    },
  ],
  hints: [
    {
      text: 'A container that restarts begins with the files of its image and nothing else.',
      claim: (look) =>
        fileAt(look, 'app', FILE, CRASH - 1) !== undefined &&
        fileAt(look, 'app', FILE, CRASH) === undefined,
    },
    {
      text: 'Use something that belongs to the pod, not to the container: a volume.',
      claim: (look) =>
        fileAt(look.after([volume('emptyDir'), mount('/uploads')]), 'app', FILE, AFTER_CRASH) !==
        undefined,
    },
    {
      text: 'Mount an emptyDir at /uploads. The answer to the question is a PersistentVolumeClaim.',
      claim: (look) => isGone(look.after([volume('emptyDir'), mount('/uploads')])),
    },
  ],
  solution: [volume('emptyDir'), mount('/uploads'), choose('PersistentVolumeClaim')],
  alsoRight: [
    [volume('emptyDir-memory'), mount('/uploads/'), choose('PersistentVolumeClaim')],
    [
      set('spec.volumes', [
        {
          name: 'scratch',
          ephemeral: {
            volumeClaimTemplate: {
              spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
            },
          },
        },
      ]),
      set('spec.containers[0].volumeMounts', [
        { name: 'scratch', mountPath: '/uploads', subPath: 'app' },
      ]),
      choose('PVC'),
    ],
  ],
  wrongAnswers: [
    {
      steps: [volume('emptyDir'), choose('PersistentVolumeClaim')],
      misses: ['The upload is there after the crash'],
    },
    {
      steps: [volume('emptyDir'), mount('/data'), choose('PersistentVolumeClaim')],
      misses: ['The upload is there after the crash'],
    },
    {
      steps: [
        {
          do: 'addVolume',
          type: 'persistentVolumeClaim',
          name: 'uploads',
          source: { claimName: 'uploads' },
        },
        mount('/uploads'),
        choose('PersistentVolumeClaim'),
      ],
      misses: ['The upload goes with the pod'],
    },
    {
      steps: [volume('emptyDir'), mount('/uploads'), choose('emptyDir')],
      misses: ['You know what outlives the pod'],
    },
    {
      steps: [set('spec.restartPolicy', 'Never'), choose('PersistentVolumeClaim')],
      misses: ['The upload is there after the crash'],
    },
    {
      steps: [volume('emptyDir'), mount(FILE), choose('PersistentVolumeClaim')],
      misses: ['The upload is there after the crash'],
    },
    {
      steps: [
        set('spec.volumes', [{ name: 'uploads', hostPath: { path: '/srv' } }]),
        mount('/uploads'),
        choose('PersistentVolumeClaim'),
      ],
      misses: ['The upload goes with the pod'],
    },
  ],
  behaviour: () => ({
    containers: {
      app: {
        runFor: [CRASH, 'forever'],
        exitCode: 1,
        writes: [[{ path: FILE, at: 5 }], []],
      },
    },
  }),
  until: 60,
  learned:
    'Three lifetimes: the files of a container go at its restart, an emptyDir goes with the pod, a PersistentVolumeClaim stays until somebody deletes it. An emptyDir takes room on its node, so give it a sizeLimit.',
  teaches: [5, 9],
  terms: ['volume', 'emptyDir', 'persistentVolumeClaim', 'restart', 'image'],
};

/** A volume mounted where the file should be makes a directory of it. */
function isKept(look: Look): boolean {
  const mounts = container(look, 'app')?.mounts ?? [];
  const isDirectory = mounts.some(({ mountPath }) => mountPath === FILE);
  return !isDirectory && fileAt(look, 'app', FILE, AFTER_CRASH) !== undefined;
}

function isGone(look: Look): boolean {
  return fileAt(look, 'app', FILE, DELETED.until, DELETED) === undefined;
}
