import { Dialog } from '@base-ui/react/dialog';
import { Lightbulb, X } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import type { Pod } from '../../pod/index.ts';
import { type Actions, addedLines, valuesToAsk } from '../../session/index.ts';
import { useActions, useSession, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './PatternDialog.module.css';
import { type Asked, usePatterns } from './pattern-state.ts';

/** Asks for the few values of a pattern only the user knows, shows what it would bring, and adds it as one step. */
export function PatternDialog() {
  const asked = usePatterns((state) => state.asked);
  const ask = usePatterns((state) => state.ask);
  return (
    <Dialog.Root open={asked !== undefined} onOpenChange={(open) => !open && ask(undefined)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={`${controls.popup} ${styles.dialog}`}>
          {asked ? (
            <PatternForm key={asked.id} asked={asked} onDone={() => ask(undefined)} />
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface FormProps {
  readonly asked: Asked;
  onDone(): void;
}

function PatternForm({ asked, onDone }: FormProps) {
  const { perform, announce } = useActions();
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const { gesture, values, beside, setBeside, typed, setTyped, ...more } = useWish(asked, pod);
  const planned = usePlanned(gesture);
  const add = () => {
    const { made } = perform(gesture);
    if (!made) return;
    announce(`${asked.title} added.`);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className={styles.head}>
        <Dialog.Title className={styles.title}>Add {asked.title}</Dialog.Title>
        <Dialog.Close className={controls.icon} aria-label="Close">
          <Icon of={X} size={16} />
        </Dialog.Close>
      </div>
      <div className={styles.body}>
        {pod ? <BesideField pod={pod} beside={beside} onChange={setBeside} /> : null}
        {values.map(({ key, question, proposed }) => (
          <ValueField
            key={key}
            name={key}
            question={question}
            value={typed[key] ?? proposed}
            onChange={(value) => setTyped({ ...typed, [key]: value })}
          />
        ))}
        {'reason' in planned ? (
          <Refused {...planned} onTake={setTyped} onFirst={more.setFirst} />
        ) : (
          <Coming {...planned} lead={more.leadServices} onLead={more.setLeadServices} />
        )}
      </div>
      <div className={styles.foot}>
        <Dialog.Close className={controls.button}>Cancel</Dialog.Close>
        <button type="submit" className={controls.primary} disabled={'reason' in planned}>
          Add
        </button>
      </div>
    </form>
  );
}

/** What is chosen in the form, and the gesture it comes to. */
function useWish(asked: Asked, pod: Pod | undefined) {
  const [beside, setBeside] = useState(asked.beside ?? mainOf(pod));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [leadServices, setLeadServices] = useState(false);
  const [first, setFirst] = useState<GestureBody>();
  const values = useMemo(() => valuesToAsk(asked.text, pod, beside), [asked.text, pod, beside]);
  const gesture = useMemo((): GestureBody => {
    const addition: GestureBody = {
      do: 'addPattern',
      pattern: asked.id,
      text: asked.text,
      values: typed,
      leadServices,
      ...(beside === undefined ? {} : { beside }),
    };
    const label = `${asked.title} added`;
    return first ? { do: 'all', gestures: [first, addition], label } : addition;
  }, [asked, typed, beside, leadServices, first]);
  return {
    ...{ gesture, values, beside, setBeside, typed, setTyped },
    ...{ leadServices, setLeadServices, setFirst },
  };
}

type Planned = ReturnType<Actions['plan']>;

type RefusedProps = Extract<Planned, { reason: string }> & {
  onTake(values: Readonly<Record<string, string>>): void;
  onFirst(gesture: GestureBody): void;
};

/** Why it cannot be added, and the ways out. */
function Refused({ reason, proposals, first, onTake, onFirst }: RefusedProps) {
  return (
    <div role="alert" className={styles.refused}>
      <p>{reason}</p>
      {proposals?.map(({ label, values }) => (
        <button
          key={label}
          type="button"
          className={controls.outlined}
          onClick={() => onTake(values)}
        >
          {label}
        </button>
      ))}
      {first ? (
        <button type="button" className={controls.outlined} onClick={() => onFirst(first)}>
          Put it into a List
        </button>
      ) : null}
    </div>
  );
}

type ComingProps = Exclude<Planned, { reason: string }> & {
  readonly lead: boolean;
  onLead(lead: boolean): void;
};

/** What it brings, what it can do besides, and what is left to do by hand. */
function Coming({ edits, hints = [], offer, lead, onLead }: ComingProps) {
  return (
    <>
      {offer === undefined ? null : (
        <label className={styles.offer}>
          <input
            type="checkbox"
            checked={lead}
            onChange={(event) => onLead(event.target.checked)}
          />
          {offer}
        </label>
      )}
      {hints
        .filter((hint) => offer === undefined || !hint.startsWith(offer))
        .map((hint) => (
          <p key={hint} className={styles.hint}>
            <Icon of={Lightbulb} />
            {hint}
          </p>
        ))}
      <p className={styles.says}>{linesText(addedLines(edits))} One undo takes it back.</p>
    </>
  );
}

function mainOf(pod: Pod | undefined): string | undefined {
  return pod?.containers.find(({ role }) => role === 'main')?.name;
}

/** What the gesture would do to the text as it is, shown as lines to come in the editor. */
function usePlanned(gesture: GestureBody) {
  const session = useSession();
  const text = useSessionState((state) => state.text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is planned anew
  const planned = useMemo(() => session.actions.plan(gesture), [session, gesture, text]);
  useEffect(() => session.actions.propose(gesture), [session, gesture]);
  return planned;
}

function linesText(count: number): string {
  return count === 1 ? 'Adds 1 line.' : `Adds ${count} lines.`;
}

interface BesideProps {
  readonly pod: Pod;
  readonly beside: string | undefined;
  onChange(beside: string): void;
}

/** Only where there is a choice. */
function BesideField({ pod, beside, onChange }: BesideProps) {
  const id = useId();
  const apps = pod.containers.filter(({ role }) => role !== 'init');
  if (apps.length < 2) return null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Beside which container?</label>
      <select
        id={id}
        className={controls.field}
        value={beside}
        onChange={(event) => onChange(event.target.value)}
      >
        {apps.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}

interface ValueProps {
  readonly name: string;
  readonly question: string;
  readonly value: string;
  onChange(value: string): void;
}

function ValueField({ name, question, value, onChange }: ValueProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{question}</label>
      <input
        id={id}
        name={name}
        className={controls.code}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
