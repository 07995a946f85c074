/** One plain sentence on what to do about what the server says. The words are ours; the server's are never changed. */
import { CUSTOM_RULES } from './custom-rules.ts';
import { DECODING, WARNINGS } from './decoding-rules.ts';
import { DETAIL_RULES } from './detail-rules.ts';
import { FIELD_RULES } from './field-rules.ts';
import { type Complaint, firstOf } from './rule.ts';
import { TYPE_RULES } from './type-rules.ts';

/** What to do about an error of validation. There is a sentence for every error. */
export function adviceOnError(error: Complaint): string {
  return (
    firstOf(CUSTOM_RULES, error) ??
    firstOf(FIELD_RULES, error) ??
    firstOf(DETAIL_RULES, error) ??
    firstOf(TYPE_RULES, error) ??
    'Change this field to what the server asks for.'
  );
}

/** What to do about an error of decoding, strict or not. */
export function adviceOnDecoding(message: string): string {
  return firstMatch(DECODING, message) ?? 'Rewrite this part as the server expects it.';
}

/** What to do about a warning. */
export function adviceOnWarning(message: string): string {
  return (
    firstMatch(WARNINGS, message) ?? 'The server takes it as it is; change it before it bites.'
  );
}

function firstMatch(
  rules: readonly (readonly [RegExp, (words: readonly string[]) => string])[],
  message: string,
): string | undefined {
  for (const [pattern, say] of rules) {
    const words = pattern.exec(message);
    if (words) return say([...words].map((word) => word ?? ''));
  }
  return undefined;
}
