import { describe, expect, it } from 'vitest';
import { planGesture } from '../../gestures/index.ts';
import { type Manifest, parseManifest } from '../../manifest/index.ts';
import { applyEdits } from '../../text/index.ts';
import { type Complaint, complaintsOf, verdictOf } from '../../validation/index.ts';
import { podOf } from '../examples.ts';
import { type Repair, repairOf } from './index.ts';

function complaints({ documents }: Manifest): readonly Complaint[] {
  return documents.flatMap((document) => complaintsOf(document, verdictOf(document)));
}

function firstRepair(text: string): Repair | undefined {
  const manifest = parseManifest(text);
  const [document] = manifest.documents;
  const [complaint] = complaints(manifest);
  if (!document || !complaint) throw new Error('nothing to complain of');
  return repairOf(document, complaint);
}

function made(text: string, repair: Repair): string {
  if ('edits' in repair) return applyEdits(text, repair.edits);
  const plan = planGesture(parseManifest(text), repair.gesture);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.next.text;
}

const app = (more = '', volumes = '') =>
  podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n${more}${volumes}`);

describe('repairs of what the server complains of', () => {
  it.each([
    [
      'a slip in a field',
      app('  imagePullPolcy: Always # why\n'),
      'imagePullPolcy',
      'imagePullPolicy',
    ],
    ['the case of a field', app('  volumemounts: []\n'), 'volumemounts', 'volumeMounts'],
    ['one letter too few', app('  port: []\n'), 'port:', 'ports:'],
    ['a slip in a value', app('  imagePullPolicy: always\n'), 'always', 'Always'],
    ['a number for text', app('  env:\n  - {name: A, value: 1e3} # big\n'), '1e3', '"1e3"'],
    ['text for a number', app('  ports:\n  - containerPort: "80" # http\n'), '"80"', '80'],
    ['text for a switch', app('  stdin: "true"\n'), '"true"', 'true'],
    [
      'a volume with nearly the name',
      app(
        '  volumeMounts:\n  - {name: lgos, mountPath: /logs}\n',
        'volumes:\n- name: logs\n  emptyDir: {}\n',
      ),
      'name: lgos',
      'name: logs',
    ],
    [
      'a name in capitals',
      app().replace('name: app', 'name: My App').replace(/^/, '# of us\n'),
      'My App',
      'my-app',
    ],
    [
      'the wrong version',
      app().replace('apiVersion: v1', 'apiVersion: apps/v1'),
      'apiVersion: apps/v1',
      'apiVersion: v1',
    ],
    [
      'what may not stand there',
      podOf(
        'initContainers:\n- name: a\n  image: acme/a:1\n  livenessProbe: {exec: {command: [x]}}\ncontainers:\n- name: app\n  image: acme/shop:1.4\n',
      ),
      '    livenessProbe: {exec: {command: [x]}}\n',
      '',
    ],
  ])('%s', (_, text, from, to) => {
    const repair = firstRepair(text);
    if (!repair) throw new Error('no repair');
    const after = made(text, repair);
    expect(after).toBe(text.replace(from, to));
    expect(complaints(parseManifest(after)).length).toBeLessThan(
      complaints(parseManifest(text)).length,
    );
  });

  it('adds the volume that a mount names', () => {
    const text = app('  volumeMounts:\n  - {name: logs, mountPath: /logs}\n');
    const repair = firstRepair(text);
    expect(repair?.label).toBe('Add an emptyDir called logs');
    expect(complaints(parseManifest(made(text, repair ?? { label: '', edits: [] })))).toEqual([]);
  });

  it.each([
    ['a number out of range', app('  ports:\n  - containerPort: 80000\n')],
    ['a missing image', podOf('containers:\n- name: app\n')],
    ['two fields that could be meant', app('  ag: []\n')],
  ])('leaves %s to the person, or takes out what nobody knows', (_, text) => {
    const repair = firstRepair(text);
    expect(repair?.label ?? '').toMatch(/^$|^Take .* out$/);
  });
});
