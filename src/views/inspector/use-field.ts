import type { Gesture } from '../../gestures/index.ts';
import type { Field, Target } from '../../inspector/index.ts';
import type { Value } from '../../kubernetes/index.ts';
import {
  clearAllGesture,
  clearGesture,
  commonValue,
  faultOf,
  meaningOf,
  pathOf,
  readTyped,
  setAllGesture,
  setGesture,
  shownText,
} from '../../session/index.ts';
import { useMessagesAt } from './messages.tsx';
import { useWriter } from './use-write.ts';

const NONE: readonly string[] = [];

/** A field of one target, or of several at once: what it shows and what it does. */
export interface FieldHandle {
  readonly field: Field;
  readonly value: Value | undefined;
  readonly text: string;
  readonly isSet: boolean;
  /** The targets do not say the same. */
  readonly mixed: boolean;
  /** What is wrong with what the text says. */
  readonly faults: readonly string[];
  keep(typed: string): string | undefined;
  show(typed: string | undefined): void;
  clear(): string | undefined;
  /** What a typed text would mean. */
  meaning(typed: string): string | undefined;
}

export function useField(field: Field, targets: readonly [Target, ...Target[]]): FieldHandle {
  const { write, show } = useWriter();
  const [first] = targets;
  const common = commonValue(field, targets);
  const value = common.state === 'same' ? common.value : undefined;
  const said = useMessagesAt(pathOf(field, first));
  const fault = faultOf(field, value);
  const several = targets.length > 1;
  const setting = (typed: string): Gesture =>
    several ? setAllGesture(field, targets, typed) : setGesture(field, first, typed);
  return {
    field,
    value,
    text: shownText(value),
    isSet: common.state !== 'unset',
    mixed: common.state === 'mixed',
    faults: several ? NONE : fault === undefined ? said : [fault],
    keep: (typed) => write(setting(typed)),
    show: (typed) => show(typed === undefined ? undefined : setting(typed)),
    clear: () => write(several ? clearAllGesture(field, targets) : clearGesture(field, first)),
    meaning: (typed) => meaningOf(field, readTyped(field.input, typed, value)),
  };
}
