import { graphFor } from '../../session/index.ts';
import { useSelect } from '../canvas/use-select.ts';
import { useSessionState } from '../session-context.tsx';
import styles from './ContainerChips.module.css';
import { RoleTile } from './RoleTile.tsx';

/** On a phone, over the text: the containers in their order; a tap leads to the lines of one. */
export function ContainerChips() {
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const selected = useSessionState((state) => state.selected);
  const select = useSelect();
  if (!pod) return null;
  return (
    <nav className={styles.chips} aria-label="Lines of">
      {graphFor(pod).containers.map(({ key, name, role }) => (
        <button
          key={key}
          type="button"
          aria-current={selected.includes(key) || undefined}
          onClick={() => select([key])}
        >
          <RoleTile of={role} size={24} />
          {name || 'unnamed'}
        </button>
      ))}
    </nav>
  );
}
