import { placesKey, unsilenceGesture } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import type { Entry } from './entries.ts';
import { ObjectChip } from './ObjectChip.tsx';
import styles from './Silenced.module.css';
import { useChecked } from './use-checked.ts';

/** What is not told any more, under a fold. */
export function Silenced({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        {entries.length} silenced {entries.length === 1 ? 'finding' : 'findings'}
      </summary>
      <ul aria-label="Silenced findings">
        {entries.map((entry) => (
          <SilencedRow key={entry.key} entry={entry} />
        ))}
      </ul>
    </details>
  );
}

function SilencedRow({ entry }: { readonly entry: Entry }) {
  const { message, object, silenced } = entry;
  const tellAgain = useTellAgain(entry);
  return (
    <li className={styles.row}>
      <span>
        {message} <small>{silenced === 'design' ? 'with this design' : 'in the YAML'}</small>
      </span>
      <ObjectChip of={object} />
      <button type="button" className={controls.button} onClick={tellAgain}>
        Show again
      </button>
    </li>
  );
}

function useTellAgain({ finding, silenced }: Entry): () => void {
  const { getState, actions } = useSession();
  const quiet = useChecked()?.quiet;
  return () => {
    if (!finding) return;
    const pod = getState().reading.pods[finding.pod];
    const place = quiet?.[finding.pod];
    if (silenced === 'design' && pod) actions.silence(placesKey(pod), finding.id, false);
    else if (place) actions.perform(unsilenceGesture(place, finding.id));
  };
}
