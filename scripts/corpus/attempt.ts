/** A try made: the gesture planned, what came of it handed to the judge, and what follows from it made next. */
import { type Gesture, type GesturePlan, planGesture } from '../../src/gestures/index.ts';
import { printFieldPath } from '../../src/kubernetes/index.ts';
import type { Manifest } from '../../src/manifest/index.ts';
import type { Pod } from '../../src/pod/index.ts';
import { judge } from './judge.ts';
import type { Run } from './run.ts';
import type { Try } from './try.ts';

/** The gesture; when it asks about a shared value, both answers; when it proposes other values, those. */
export function attempt(manifest: Manifest, pod: Pod, one: Try, run: Run): void {
  const plan = perform(manifest, pod, one, run);
  if (plan?.ok) {
    const next = one.followUp?.(plan.next);
    if (next) follow(manifest, plan.next, pod, withTarget(next, one.gesture), run);
  } else if (plan?.shared && one.gesture.shared === undefined) {
    for (const shared of ['own-copy', 'everywhere'] as const) {
      perform(manifest, pod, { ...one, gesture: { ...one.gesture, shared } }, run);
    }
  } else if (plan?.proposals?.[0] && one.takesProposal && one.gesture.do === 'addPattern') {
    const { values } = plan.proposals[0];
    const { takesProposal: _, ...again } = one;
    const gesture = { ...one.gesture, values };
    if (perform(manifest, pod, { ...again, gesture }, run)?.ok === false)
      run.breach('refused with the values it proposed', gesture);
  }
}

function withTarget(next: Try, { document, pod }: Gesture): Try {
  return {
    ...next,
    gesture: {
      ...next.gesture,
      ...(document !== undefined && { document }),
      ...(pod !== undefined && { pod }),
    },
  };
}

/** In a text with a blank line between any two, one of them may go with what stood above it. */
function withoutBlanks(text: string): string {
  return text.replace(/^[ \t]*\r?\n/gm, '');
}

/** What is made of the result of another gesture; with `goesBack` it undoes that one to the byte. */
function follow(first: Manifest, manifest: Manifest, pod: Pod, one: Try, run: Run): void {
  const plan = perform(manifest, pod, one, run);
  if (!plan?.ok || !one.goesBack) return;
  if (withoutBlanks(plan.next.text) !== withoutBlanks(first.text))
    run.breach('set and cleared again, other bytes', one.gesture);
}

function perform(manifest: Manifest, pod: Pod, one: Try, run: Run): GesturePlan | undefined {
  const { gesture } = one;
  try {
    const plan = planGesture(manifest, gesture);
    if (plan.ok) {
      run.made(gesture.do);
      judge({ manifest, pod, one, plan }, run);
    } else {
      run.refused(`${gesture.do}: ${withoutNames(plan.reason, pod, gesture)}`, gesture);
      if (plan.reason.trim() === '') run.breach('refused without a reason', gesture);
    }
    return plan;
  } catch (error) {
    run.breach(`thrown: ${told(error)}`, gesture);
    return undefined;
  }
}

function told(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? '').split('\n').slice(0, 3).join(' ')
    : String(error);
}

/** Refusals of one kind count together whatever the names in them. */
function withoutNames(reason: string, pod: Pod, gesture: Gesture): string {
  const names = [
    ...pod.containers.flatMap(({ name, image, mounts }) => [
      name,
      image,
      ...mounts.map(({ mountPath }) => mountPath),
    ]),
    ...pod.volumes.map(({ name }) => name),
    ...('at' in gesture && Array.isArray(gesture.at) ? [printFieldPath(gesture.at)] : []),
  ].filter((name) => name.length > 1);
  const sorted = names.sort((a, b) => b.length - a.length);
  return sorted.reduce((text, name) => text.replaceAll(name, '…'), reason).replace(/\d+/g, 'N');
}
