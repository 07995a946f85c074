import { FilePlus2 } from 'lucide-react';
import type { Target } from '../../inspector/index.ts';
import type { FieldPath } from '../../kubernetes/index.ts';
import type { Reference } from '../../pod/index.ts';
import { Icon } from '../shell/Icon.tsx';
import styles from './Stubs.module.css';
import { useWriter } from './use-write.ts';

/** What stands below `at` refers to and nobody in the file answers: each can be added as a stub. */
export function Stubs({ target, at }: StubsProps) {
  const missing = unanswered(target.pod.references, at);
  if (missing.length === 0) return null;
  return (
    <section className={styles.stubs} aria-label="Not in this file">
      <h2>Not in this file</h2>
      {missing.map((reference) => (
        <Stub key={`${reference.kind} ${reference.name}`} reference={reference} target={target} />
      ))}
    </section>
  );
}

interface StubsProps {
  readonly target: Target;
  /** The part of the pod that is looked at. */
  readonly at: FieldPath;
}

function Stub({ reference: { kind, name }, target }: StubProps) {
  const { write, show } = useWriter();
  const gesture = { do: 'addStub', kind, name, document: target.pod.document } as const;
  return (
    <div className={styles.stub}>
      <span title={`${kind} ${name}`}>
        {kind} <b>{name}</b>
      </span>
      <button
        type="button"
        aria-label={`Add a stub of ${kind} ${name}`}
        onClick={() => void write(gesture)}
        onPointerEnter={() => show(gesture)}
        onPointerLeave={() => show(undefined)}
      >
        <Icon of={FilePlus2} size={12} />
        Add a stub
      </button>
    </div>
  );
}

interface StubProps {
  readonly reference: Reference;
  readonly target: Target;
}

/** Each object once. */
function unanswered(references: readonly Reference[], at: FieldPath): readonly Reference[] {
  const here = references.filter(
    ({ document, from }) => document === undefined && at.every((step, i) => from[i] === step),
  );
  return here.filter(
    ({ kind, name }, i) => here.findIndex((one) => one.kind === kind && one.name === name) === i,
  );
}
