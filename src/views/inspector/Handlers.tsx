import { CircleCheckBig, HeartPulse, type LucideIcon, Play, Power, Square, X } from 'lucide-react';
import type { Field, Target } from '../../inspector/index.ts';
import { clearGesture, fieldValue, writeGesture } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { Fields, fieldsChosen } from './Fields.tsx';
import styles from './Handlers.module.css';
import { hookText, probeText } from './handler-text.ts';
import { useInspect } from './inspect-state.ts';
import { RowButton } from './RowButton.tsx';
import { useWriter } from './use-write.ts';

/** A probe or a hook on one line: what it does, or the way to add it. Its fields open below. */
export function Handler({ field, fields, target, word }: HandlerProps) {
  const { write } = useWriter();
  const isOpen = useInspect((state) => state.opened[field.id] ?? false);
  const open = useInspect((state) => state.open);
  const value = fieldValue(field, target);
  const first = field.input.kind === 'variant' ? field.input.options[0] : undefined;
  const add = () => {
    open(field.id, true);
    if (first) write(writeGesture(field, target, first.name));
  };
  const below = fieldsChosen(fields, target).filter((one) => one !== field);
  const deep = field.path.length + 1;
  const calls = below.filter(({ path }) => path.length > deep);
  const timings = below.filter(({ path }) => path.length === deep);
  const isSet = value !== undefined;
  const says = (field.label.endsWith('Probe') ? probeText : hookText)(value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a row
    <div role="group" aria-label={field.label}>
      <div className={styles.line} data-set={isSet || undefined}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isSet ? isOpen : undefined}
          aria-label={isSet ? `${field.label}: ${says}` : `Add ${field.label}`}
          onClick={() => (isSet ? open(field.id, !isOpen) : add())}
        >
          <span className={styles.badge}>
            <Icon of={ICONS[field.label] ?? Power} size={12} />
          </span>
          {word}
          <em title={isSet ? says : undefined}>{isSet ? says : 'add'}</em>
        </button>
        {isSet ? (
          <RowButton
            icon={X}
            name={`Remove ${field.label}`}
            act={() => void write(clearGesture(field, target))}
          />
        ) : null}
      </div>
      {isSet && isOpen ? (
        <div className={styles.fields}>
          <Fields fields={[field]} targets={[target]} />
          <Fields fields={calls} targets={[target]} />
          <Fields fields={timings} targets={[target]} />
        </div>
      ) : null}
    </div>
  );
}

interface HandlerProps {
  /** The variant: which way it calls. */
  readonly field: Field;
  /** The variant and everything below it. */
  readonly fields: readonly Field[];
  readonly target: Target;
  readonly word: string;
}

const ICONS: Readonly<Record<string, LucideIcon>> = {
  startupProbe: Power,
  livenessProbe: HeartPulse,
  readinessProbe: CircleCheckBig,
  postStart: Play,
  preStop: Square,
};
