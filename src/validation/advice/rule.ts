import type { FieldError, FieldErrorType } from '../field/errors.ts';

/** What an advice may speak of. */
export interface Said {
  /** The last name of the field: `containerPort`, or the key in its brackets: `memory`. */
  readonly name: string;
  readonly field: string;
  /** What the rule's `detail` took from the message, from 1 on. */
  readonly words: readonly string[];
}

/** One piece of advice and when it holds: the first rule that fits is taken. */
export interface AdviceRule {
  readonly type?: FieldErrorType;
  /** Fits the field without its indices: `spec.containers.ports.name`. */
  readonly field?: RegExp;
  readonly detail?: RegExp;
  readonly say: string | ((said: Said) => string);
}

export type Complaint = Pick<FieldError, 'type' | 'field' | 'detail'>;

/** The advice of the first rule that fits. */
export function firstOf(rules: readonly AdviceRule[], complaint: Complaint): string | undefined {
  const plain = complaint.field.replace(/\[\d+\]/g, '');
  for (const { type, field, detail, say } of rules) {
    if (type !== undefined && type !== complaint.type) continue;
    if (field && !field.test(plain)) continue;
    const words = detail ? detail.exec(complaint.detail) : [];
    if (!words) continue;
    const said = {
      name: lastName(plain),
      field: plain,
      words: [...words].map((word) => word ?? ''),
    };
    return typeof say === 'string' ? say : say(said);
  }
  return undefined;
}

function lastName(field: string): string {
  const key = /\[([^\]]+)\]$/.exec(field)?.[1];
  return key ?? field.slice(field.lastIndexOf('.') + 1).replace(/\[.*$/, '');
}
