import { ArrowRight } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Target, Unformed } from '../../inspector/index.ts';
import { lineOf, unformedOf } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import styles from './OtherFields.module.css';

/** What the text says beyond the forms: each one press away from its line. */
export function OtherFields({ target }: { readonly target: Target }) {
  const others = useMemo(() => unformedOf(target), [target]);
  const goTo = useGoTo(target.pod.document);
  const lines = useLines(target.pod.document, others);
  if (others.length === 0) return null;
  return (
    <section className={styles.others} aria-label="Other fields">
      <h2>Other fields</h2>
      {others.map(({ at, label }, i) => {
        const line = lines?.[i];
        return (
          <button
            key={label}
            type="button"
            aria-label={line === undefined ? `Go to ${label}` : `Go to ${label} in line ${line}`}
            onClick={() => goTo(at)}
          >
            <span>{label}</span>
            <Icon of={ArrowRight} size={12} />
            {line === undefined ? null : <em>line {line}</em>}
          </button>
        );
      })}
    </section>
  );
}

function useGoTo(document: number) {
  const session = useSession();
  return (at: Unformed['at']) => {
    const span = session.spanOf(document, at);
    if (!span) return;
    session.actions.select(session.getState().selected, span);
    if (useShell.getState().tab === 'inspect') useShell.getState().showTab('yaml');
  };
}

/** Milliseconds without a change: a long text may have to be parsed for the lines. */
const REST = 250;

/** The lines of the places, worked out once the text rests. */
function useLines(document: number, others: readonly Unformed[]): readonly number[] | undefined {
  const session = useSession();
  const [lines, setLines] = useState<readonly number[]>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const { text } = session.getState();
      setLines(others.map(({ at }) => lineOf(text, session.spanOf(document, at)?.start ?? 0)));
    }, REST);
    return () => clearTimeout(timer);
  }, [session, document, others]);
  return lines?.length === others.length ? lines : undefined;
}
