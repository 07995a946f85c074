import { useState } from 'react';
import type { Entry, Field, Target } from '../../inspector/index.ts';
import {
  addEntryGesture,
  clearGesture,
  entriesOf,
  fieldValue,
  graphFor,
  removeGesture,
  shownText,
  writeGesture,
} from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { Segments } from '../shell/Segments.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import { FieldLine } from './FieldLine.tsx';
import { Fields } from './Fields.tsx';
import { Group } from './Group.tsx';
import styles from './Mounts.module.css';
import { MoveButtons } from './MoveButtons.tsx';
import { ObjectsInput } from './ObjectsInput.tsx';
import { itemFields, pick } from './parts-of.ts';
import { RowActions } from './RowActions.tsx';
import { useWriter } from './use-write.ts';

/** What a container mounts, where, and whether it may write there. */
export function Mounts({ mounts, devices, target }: MountsProps) {
  const { write } = useWriter();
  const entries = entriesOf(mounts, target);
  const withDevices = devices && fieldValue(devices, target) !== undefined;
  const nothing = target.pod.volumes.length === 0;
  return (
    <Group
      title="Mounts"
      isSet={entries.length > 0 || withDevices === true}
      add={nothing ? undefined : () => void write(addEntryGesture(mounts, target))}
      addName="Add a mount"
    >
      {() => (
        <>
          {entries.map((entry) => (
            <MountRow key={entry.step} field={mounts} entry={entry} of={target} />
          ))}
          {nothing && entries.length === 0 ? (
            <p className={styles.note}>This pod has no volume yet. Add one from the parts below.</p>
          ) : null}
          {withDevices ? <ObjectsInput field={devices} target={target} Nested={Fields} /> : null}
        </>
      )}
    </Group>
  );
}

interface MountsProps {
  readonly mounts: Field;
  readonly devices: Field | undefined;
  readonly target: Target;
}

const MODES = [
  { value: 'ro', label: 'ro', name: 'ro: read only' },
  { value: 'rw', label: 'rw', name: 'rw: read and write' },
] as const;

function MountRow({ field, entry: { at, step, target }, of: owner }: RowProps) {
  const { write } = useWriter();
  const chosen = useChosen(at, target);
  const { of, rest } = pick(itemFields(field), 'mountPath', 'readOnly');
  const [byHand, setByHand] = useState<boolean>();
  const { mountPath, readOnly } = of;
  if (!mountPath || !readOnly || !target) return null;
  const [name] = rest;
  const volumeName = name ? shownText(fieldValue(name, target)) : '';
  const volume = target.pod.volumes.find((one) => one.name === volumeName);
  const title = `${field.label}[${step}]`;
  const open = byHand ?? rest.some((one) => one !== name && fieldValue(one, target) !== undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a row
    <div
      role="group"
      aria-label={title}
      data-entry
      data-chosen={chosen || undefined}
      className={styles.mount}
    >
      <div className={styles.head}>
        <Icon of={VOLUME_ICONS[volume?.type ?? 'other']} size={13} />
        <b title={volume ? undefined : 'No volume of this name'}>{volumeName || 'no volume'}</b>
        <Segments
          name={`Access to ${volumeName}`}
          size="small"
          value={fieldValue(readOnly, target) === true ? 'ro' : 'rw'}
          options={MODES}
          choose={(mode) =>
            void write(
              mode === 'ro' ? writeGesture(readOnly, target, true) : clearGesture(readOnly, target),
            )
          }
        />
      </div>
      <div className={styles.path}>
        <FieldLine field={mountPath} target={target} placeholder="/path" />
        <RowActions
          name={title}
          more={{ open, toggle: () => setByHand(!open) }}
          remove={() => void write(removeGesture(at, target))}
        />
      </div>
      {open ? (
        <div className={styles.more}>
          <Fields fields={[...rest, readOnly]} targets={[target]} />
          <MoveButtons field={field} target={owner} index={Number(step)} />
        </div>
      ) : null}
    </div>
  );
}

interface RowProps {
  readonly field: Field;
  readonly entry: Entry;
  /** Whose list it stands in. */
  readonly of: Target;
}

/** True when the line of this mount is selected on the canvas. */
function useChosen(at: Entry['at'], target: Target | undefined): boolean {
  const selected = useSessionState((state) => state.selected);
  const edges = target ? graphFor(target.pod).edges : [];
  return edges.some(
    (edge) =>
      edge.kind === 'mount' &&
      selected.includes(edge.key) &&
      edge.path.length === at.length &&
      edge.path.every((step, i) => step === at[i]),
  );
}
