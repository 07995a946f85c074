import controls from '../shell/controls.module.css';
import type { Entry } from './entries.ts';
import { useFindings } from './findings-state.ts';
import styles from './ListTools.module.css';
import { objectsOf } from './list-filter.ts';

/** Narrows the list down by words and by object, and says how it stands. */
export function ListTools({ entries }: { readonly entries: readonly Entry[] }) {
  const { text, object, by, filter, groupBy } = useFindings();
  const objects = objectsOf(entries);
  return (
    <div className={styles.tools}>
      <input
        type="search"
        className={controls.field}
        aria-label="Filter findings"
        placeholder="Filter"
        value={text}
        onChange={({ currentTarget }) => filter({ text: currentTarget.value })}
      />
      <select
        className={styles.select}
        aria-label="Object"
        value={object ?? ''}
        onChange={({ currentTarget }) => filter({ object: currentTarget.value || undefined })}
      >
        <option value="">All objects</option>
        {objects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={by === 'object'}
        onClick={() => groupBy(by === 'object' ? 'severity' : 'object')}
      >
        By object
      </button>
    </div>
  );
}
