import { lineOf } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { useChecked } from './use-checked.ts';

/** What the API server would answer, in two words. */
export type VerdictWords =
  | { readonly tone: 'good' | 'bad' | 'quiet'; readonly says: string }
  /** The text can't be read: its line. */
  | { readonly tone: 'unreadable'; readonly says: string };

/** The verdict on the text as it is now. */
export function useVerdict(): VerdictWords {
  const line = useSessionState(({ reading, text }) => {
    const [problem] = reading.problems;
    return problem && lineOf(text, problem.span.start);
  });
  const empty = useSessionState((state) => state.reading.documents.length === 0);
  const checked = useChecked();
  if (line !== undefined) return { tone: 'unreadable', says: `Line ${line} can’t be read` };
  if (empty) return { tone: 'quiet', says: 'Nothing drawn yet' };
  if (!checked) return { tone: 'quiet', says: 'Checking' };
  const errors = checked.messages.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { tone: 'bad', says: errors === 1 ? '1 error' : `${errors} errors` };
  return { tone: 'good', says: 'Accepted' };
}
