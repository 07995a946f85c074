import { type Gesture, planGesture } from '../../gestures/index.ts';
import { type Manifest, parseManifest } from '../../manifest/index.ts';
import { readPods } from '../../pod/index.ts';
import { applyEdits } from '../../text/index.ts';
import type { Field, Input } from '../field.ts';
import { allFieldsFor } from '../fields-for.ts';
import type { Target } from '../target.ts';

/** For tests: the text after a gesture. */
export function textAfter(text: string, gesture: Gesture): string {
  const manifest = parseManifest(text);
  const plan = planGesture(manifest, gesture);
  if (!plan.ok) throw new Error(`refused: ${plan.reason}`);
  const edited = applyEdits(text, plan.edits);
  if (edited !== plan.next.text) throw new Error('the edits do not lead to the next manifest');
  return edited;
}

/** For tests: the first pod of a text, or a container or volume of it, as a target. */
export function targetIn(
  text: string | Manifest,
  part?: { container?: string; volume?: string },
): Target {
  const manifest = typeof text === 'string' ? parseManifest(text) : text;
  const [pod] = readPods(manifest);
  const value = pod && manifest.documents[pod.document]?.parsed.value;
  if (!pod || value === undefined) throw new Error('no pod');
  const container = pod.containers.find(({ name }) => name === part?.container);
  const volume = pod.volumes.find(({ name }) => name === part?.volume);
  return { pod, value, ...(container && { container }), ...(volume && { volume }) };
}

/** For tests: the field of that id. */
export function fieldOf(target: Target, id: string): Field {
  const field = allFieldsFor(target).find((each) => each.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}

/** For tests: the lines of `before` that `now` has not, in order, and those that are new. */
export function changedLines(before: string, now: string): { gone: string[]; come: string[] } {
  const old = before.split('\n');
  const fresh = now.split('\n');
  let head = 0;
  while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  return { gone: old.slice(head, old.length - tail), come: fresh.slice(head, fresh.length - tail) };
}

/** For tests and the corpus run: something right to type into a field that takes one text or number. */
export function sampleOf(input: Input): string | undefined {
  switch (input.kind) {
    case 'boolean':
      return 'true';
    case 'choice':
      return input.options.at(-1);
    case 'quantity':
      return input.of === 'cpu' ? '250m' : '64Mi';
    case 'port':
      return '8443';
    case 'count-or-percent':
      return '30%';
    case 'number':
      return String(Math.min(input.most, input.least + 7));
    case 'text':
      return TEXTS[input.rule ?? 'any'];
    default:
      return undefined;
  }
}

const TEXTS: Readonly<Record<string, string>> = {
  any: 'some text: with # marks',
  label: 'other',
  subdomain: 'other.example.com',
  labelValue: 'yes',
  qualified: 'example.com/key',
  absolutePath: '/opt/other',
  mountPath: '/opt/other',
  innerPath: 'other/file',
  hostPath: '/opt/other',
  portName: 'admin',
  envName: 'OTHER',
  key: 'other.key',
  address: '10.0.0.8',
  header: 'X-Other',
  schedule: '*/5 * * * *',
  timeZone: 'Europe/Berlin',
  image: 'acme/other:2',
};
