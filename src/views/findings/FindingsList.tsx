import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { lineOf } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { useNarrow } from '../shell/use-media.ts';
import type { Entry } from './entries.ts';
import styles from './FindingsList.module.css';
import { useFindings } from './findings-state.ts';
import type { Group } from './list-filter.ts';
import { ObjectChip } from './ObjectChip.tsx';
import { SEVERITY_ICONS } from './severity-icons.ts';
import { fixEntry, showInYaml } from './way-out.ts';

/** The list: arrows go through it, Enter goes to the line, F makes the fix. */
export function FindingsList({ groups, chosen }: FindingsListProps) {
  const list = useRef<HTMLUListElement>(null);
  const entries = groups.flatMap((group) => group.entries);
  const onKeyDown = useListKeys(list, entries, chosen);
  useFocusKept(list, chosen);
  if (entries.length === 0) return null;
  return (
    <ul ref={list} className={styles.list} aria-label="Findings" onKeyDown={onKeyDown}>
      {groups.map(({ id, object, entries: own }) =>
        object ? (
          <li key={id}>
            <h2 className={styles.heading}>
              <ObjectChip of={object} />
              <small>{own.length}</small>
            </h2>
            <ul aria-label={object.name}>
              {own.map((entry) => (
                <Row key={entry.key} entry={entry} chosen={entry === chosen} plain />
              ))}
            </ul>
          </li>
        ) : (
          own.map((entry) => <Row key={entry.key} entry={entry} chosen={entry === chosen} />)
        ),
      )}
    </ul>
  );
}

interface FindingsListProps {
  readonly groups: readonly Group[];
  readonly chosen: Entry | undefined;
}

function Row({ entry, chosen, plain = false }: RowProps) {
  const choose = useChoose();
  const narrow = useNarrow();
  const open = useFindings((state) => state.open);
  const text = useSessionState((state) => state.text);
  const { severity, message, finding, differs, object } = entry;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={chosen || undefined}
        tabIndex={chosen ? 0 : -1}
        data-entry={entry.key}
        onClick={() => {
          choose(entry);
          if (narrow) open(true);
        }}
      >
        <span className={styles.sign} data-severity={severity} role="img" aria-label={severity}>
          <Icon of={SEVERITY_ICONS[severity]} size={15} />
        </span>
        <span className={finding || differs ? styles.sentence : styles.quoted} title={message}>
          {message}
        </span>
        <span className={styles.where}>
          {plain ? null : <ObjectChip of={object} />}
          <code>
            <span className={styles.spoken}>line </span>
            {lineOf(text, entry.span.start)}
          </code>
        </span>
      </button>
    </li>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly chosen: boolean;
  /** Without its object: the heading above names it. */
  readonly plain?: boolean;
}

/** Chooses an entry and shows its lines. */
function useChoose(): (entry: Entry) => void {
  const { actions } = useSession();
  const choose = useFindings((state) => state.choose);
  return (entry) => {
    choose(entry.key);
    actions.select([], entry.span);
  };
}

type List = React.RefObject<HTMLUListElement | null>;

function useListKeys(list: List, entries: readonly Entry[], chosen: Entry | undefined) {
  const session = useSession();
  const choose = useChoose();
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    choose(entry);
    rowOf(list, entry.key)?.focus();
  };
  return (event: KeyboardEvent) => {
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = entries.indexOf(chosen);
    const last = entries.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        go(entries[here + 1]);
        break;
      case 'ArrowUp':
        go(entries[here - 1]);
        break;
      case 'Home':
        go(entries[0]);
        break;
      case 'End':
        go(entries[last]);
        break;
      case 'Enter':
        showInYaml(session, chosen);
        break;
      case 'f':
        fixEntry(session, chosen);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

function rowOf(list: List, key: string): HTMLElement | undefined {
  const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  return rows.find((row) => row.dataset.entry === key);
}

/** When the chosen entry is mended and gone, and the focus with it, the next one takes it. */
function useFocusKept(list: List, chosen: Entry | undefined): void {
  const before = useRef(chosen?.key);
  useLayoutEffect(() => {
    const gone = before.current !== undefined && rowOf(list, before.current) === undefined;
    before.current = chosen?.key;
    if (gone && chosen && document.activeElement === document.body)
      rowOf(list, chosen.key)?.focus({ preventScroll: true });
  }, [list, chosen]);
}
