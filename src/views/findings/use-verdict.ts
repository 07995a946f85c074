import { type Checked, lineOf, VERDICT_MINOR } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { useChecked } from './use-checked.ts';

/** What the API server would answer, in two words. */
export type VerdictWords =
  | { readonly tone: 'good' | 'bad' | 'quiet'; readonly says: string }
  /** The text can't be read: its line. */
  | { readonly tone: 'unreadable'; readonly says: string };

/**
 * The verdict on the text as it is now. It is that of Kubernetes 1.34; under another version it says so, and what is known to
 * be refused there counts.
 */
export function useVerdict(): VerdictWords {
  const line = useSessionState(({ reading, text }) => {
    const [problem] = reading.problems;
    return problem && lineOf(text, problem.span.start);
  });
  const empty = useSessionState((state) => state.reading.documents.length === 0);
  const checked = useChecked();
  if (line !== undefined) return { tone: 'unreadable', says: `Line ${line} can’t be read` };
  if (empty) return { tone: 'quiet', says: 'The API’s verdict, QoS and Pod Security appear here' };
  return checked ? verdictOf(checked) : { tone: 'quiet', says: 'Checking' };
}

function verdictOf({ messages, differences, minor }: Checked): VerdictWords {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const counted = errors === 1 ? '1 error' : `${errors} errors`;
  if (minor === VERDICT_MINOR) {
    return errors > 0 ? { tone: 'bad', says: counted } : { tone: 'good', says: 'Accepted' };
  }
  if (errors > 0) return { tone: 'bad', says: `${counted} in 1.${VERDICT_MINOR}` };
  if (differences.some(({ severity }) => severity === 'error')) {
    return { tone: 'bad', says: `Refused by 1.${minor}` };
  }
  return { tone: 'good', says: `Accepted by 1.${VERDICT_MINOR}` };
}
