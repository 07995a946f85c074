import type { State } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import controls from './controls.module.css';
import styles from './DocumentSwitcher.module.css';

/** True when there is more than one thing to choose from. */
export function hasSeveralDocuments({ shown }: State): boolean {
  return shown.documents.length > 1 || shown.pods.length > 1;
}

/** The documents of a file of several, with those that hold a pod; choosing one draws it, or shows its lines. */
export function DocumentSwitcher() {
  const session = useSession();
  const documents = useSessionState((state) => state.shown.documents);
  const pods = useSessionState((state) => state.shown.pods);
  const drawn = useSessionState((state) => state.pod);
  const several = useSessionState(hasSeveralDocuments);
  if (!several) return null;
  const choose = (value: string) => {
    const [pod, document] = value.split(' ').map(Number);
    const lines = documents[document ?? 0];
    if (pod !== undefined && pod >= 0) session.actions.showPod(pod);
    if (lines) session.actions.select([], { start: lines.start, end: lines.end });
  };
  return (
    <select
      className={`${controls.field} ${styles.switcher}`}
      aria-label="Document"
      value={`${drawn} ${pods[drawn]?.document ?? 0}`}
      onChange={(event) => choose(event.target.value)}
    >
      {documents.map((title, document) => {
        const inside = pods.flatMap((pod, index) =>
          pod.document === document ? [{ pod, index }] : [],
        );
        const label = [title.kind || 'Document', title.name].filter(Boolean).join(' ');
        if (inside.length === 0) {
          return (
            <option key={title.start} value={`-1 ${document}`}>
              {label} (no pod)
            </option>
          );
        }
        return inside.map(({ index, pod }, i) => (
          <option key={`${title.start} ${index}`} value={`${index} ${document}`}>
            {inside.length > 1 ? `${label}, ${pod.name || `pod ${i + 1}`}` : label}
          </option>
        ));
      })}
    </select>
  );
}
