import type { Step } from '../step.ts';

/** One fault put into a healthy manifest, and what people would notice of it. */
export interface Injection {
  /** The finding it makes, and the only one. */
  readonly id: string;
  /** One sentence that does not tell the place. */
  readonly symptom: string;
  readonly steps: readonly Step[];
}

/** A field of the first document gets a value. */
export function set(at: string, value: Extract<Step, { do: 'setField' }>['value']): Step {
  return { do: 'setField', at, value };
}

export function clear(at: string): Step {
  return { do: 'clearField', at };
}
