import type { Gesture, GesturePlanned, GestureRefusal } from '../gestures/index.ts';
import type { FieldPath } from '../kubernetes/index.ts';
import type { Commit } from './document-actions.ts';
import type { TextFollower } from './follow-text.ts';
import type { Inside } from './inside.ts';
import { spanOfKey } from './item-spans.ts';
import { placed } from './placed.ts';
import { placesKey } from './places-key.ts';
import type { Decision, GestureActions, Outcome, Session } from './session.ts';
import type { Question, State } from './state.ts';
import { BEHIND, COMING, NOT_LOADED, NOT_MINE } from './teller.ts';
import type { ToCome } from './to-come.ts';

/** Gestures: planned on the text as it is, shown beforehand, made as one step. */
export function gestureActions(
  { store, desk, plans, elsewhere, tell: { announce, refuse } }: Inside,
  { upToDate }: TextFollower,
  commit: Commit,
): GestureActions & Pick<Session, 'whenReady'> {
  const { getState: get, setState: set } = store;
  /** Grows with every preview asked for or ended: the answer to an older one comes too late. */
  let previews = 0;

  function whenReady(act: () => void) {
    if (desk.now() && plans.now) act();
    else Promise.all([desk.load(), plans.load()]).then(act, () => refuse(NOT_LOADED));
  }

  /** What a gesture comes to in the text as it is; undefined while gestures can't be made yet. */
  function planned(gesture: Gesture, { shared }: Decision = {}) {
    const here = desk.now();
    if (!here || !plans.now) return undefined;
    const whole = { ...aimed(gesture), ...(shared && { shared }) };
    return plans.now.planGesture(here.reader.manifest(get().text), whole);
  }

  /** The gesture, meant for the drawn pod unless it names another. */
  function aimed(gesture: Gesture): Gesture {
    return { ...drawnPod(get()), ...gesture };
  }

  function make({ edits, label, next, selects }: GesturePlanned): Outcome {
    commit(edits, label, next);
    announce(`${label}.`);
    return { made: true, ...selectFrom(selects) };
  }

  /** Selects the card drawn from a field of the new text. */
  function selectFrom(path: FieldPath | undefined): { selected?: string } {
    const { shown, pod } = get();
    const drawn = shown.pods[pod];
    const key = path && drawn && desk.now()?.keyOf(drawn, path);
    if (key === undefined) return {};
    set({ selected: [key], reveal: spanOfKey(shown.spans[pod] ?? [], key) });
    return { selected: key };
  }

  function perform(gesture: Gesture, decision: Decision = {}): Outcome {
    const decline = (reason: string) =>
      decision.quietly ? ({ made: false, reason } as const) : refuse(reason);
    const held = whyHeld(upToDate());
    if (held !== undefined) return decline(held);
    const plan = planned(gesture, decision);
    if (!plan) return performLater(gesture, decision);
    if (plan.ok) return settled(gesture, make(plan));
    preview(undefined);
    const question = questionOf(gesture, plan);
    if (!question) return decline(plan.reason);
    set({ question });
    return { made: false, reason: plan.reason };
  }

  /** A card that got another turn or lane stands there, no longer where it was carried by hand. */
  function settled(gesture: Gesture, outcome: Outcome): Outcome {
    if (gesture.do !== 'moveContainer' || !outcome.made || !outcome.selected) return outcome;
    const { shown, pod, moved } = get();
    const drawn = shown.pods[pod];
    if (drawn && moved[placesKey(drawn)]?.[outcome.selected]) {
      set(placed(get(), placesKey(drawn), outcome.selected, undefined));
    }
    return outcome;
  }

  function performLater(gesture: Gesture, decision: Decision): Outcome {
    whenReady(() => void perform(gesture, decision));
    return { made: false, reason: COMING };
  }

  const preview: GestureActions['preview'] = (edits) => {
    previews++;
    if (edits !== get().preview) set({ preview: edits, proposed: undefined, toCome: undefined });
  };

  const plan: GestureActions['plan'] = (gesture) => {
    if (upToDate().reading.problems.length > 0) return { reason: BEHIND };
    const plan = planned(gesture);
    if (!plan) return { reason: COMING };
    if (plan.ok) return plan;
    return plan;
  };

  /** What a gesture would bring, planned where it holds nobody up. */
  async function toCome(gesture: Gesture): Promise<ToCome | undefined> {
    const { text } = get();
    const here = () => {
      const reader = desk.now()?.reader;
      return reader && plans.now?.toComeOf(reader.manifest(text), aimed(gesture));
    };
    return elsewhere ? elsewhere.plan(text, aimed(gesture)).catch(here) : here();
  }

  return {
    perform,
    plan,
    preview,
    propose(gesture) {
      if (!gesture || whyHeld(get()) !== undefined) {
        preview(undefined);
        return () => {};
      }
      const mark = ++previews;
      const { version } = get();
      const isNewest = () => previews === mark && get().version === version;
      void toCome(gesture).then((come) => {
        if (isNewest()) set({ preview: come?.edits, proposed: gesture, toCome: come?.pod });
      });
      return () => {
        if (isNewest()) preview(undefined);
      };
    },
    whenReady,
  };
}

/** Why no gesture can be made now; undefined when one can. */
function whyHeld({ mine, reading }: State): string | undefined {
  if (!mine) return NOT_MINE;
  return reading.problems.length > 0 ? BEHIND : undefined;
}

/** Names the drawn pod for a gesture. */
function drawnPod({ shown, pod: index }: State): { document?: number; pod?: number } {
  const drawn = shown.pods[index];
  if (!drawn) return {};
  const place = shown.pods.filter(({ document }) => document === drawn.document).indexOf(drawn);
  return { document: drawn.document, pod: place };
}

/** What the person must decide before a refused gesture can be made. */
function questionOf(gesture: Gesture, plan: GestureRefusal): Question | undefined {
  const { reason, shared, needsConsent: fields, first } = plan;
  if (shared) {
    const { anchor, users } = shared;
    return { about: 'shared', gesture, reason, anchor, users };
  }
  if (first) return { about: 'room', gesture, reason, first };
  return fields && { about: 'consent', gesture, reason, fields };
}
