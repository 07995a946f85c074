import { Check, ShieldCheck, X } from 'lucide-react';
import type { Gesture } from '../../gestures/index.ts';
import type { PlacedCheck, PodFacts } from '../../session/index.ts';
import { objectAt } from '../findings/entry-object.ts';
import { FixPreview } from '../findings/FixPreview.tsx';
import { useLastFacts } from '../findings/use-facts.ts';
import { showInYaml } from '../findings/way-out.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useSession, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { NoFacts } from './NoFacts.tsx';
import { SecurityMeter } from './SecurityMeter.tsx';
import styles from './SecurityPanel.module.css';

/** The Pod Security Standards: the level reached, each check with the fields that fail it, and what restricted needs. */
export function SecurityPanel() {
  const { facts, current } = useLastFacts();
  if (!facts) return <NoFacts of="how safe it is" />;
  return (
    <section className={styles.panel} aria-label="Security" aria-busy={!current}>
      <div className={styles.checks}>
        <SecurityMeter level={facts.level} />
        {shownFirst(facts).map((level) => (
          <Checks key={level} facts={facts} level={level} />
        ))}
      </div>
      <Restrict facts={facts} current={current} />
    </section>
  );
}

type Level = PlacedCheck['level'];

/** What keeps the pod from the next level comes first. */
function shownFirst({ level }: PodFacts): readonly Level[] {
  return level === 'baseline' ? ['restricted', 'baseline'] : ['baseline', 'restricted'];
}

const fails = ({ places }: PlacedCheck) => places.length > 0;

const TITLES = { baseline: 'Baseline', restricted: 'Restricted' } as const;

function Checks({ facts, level }: { readonly facts: PodFacts; readonly level: Level }) {
  const own = facts.checks
    .filter((check) => check.level === level)
    .sort((a, b) => Number(fails(b)) - Number(fails(a)));
  const failed = own.filter(fails).length;
  return (
    <>
      <h2 className={styles.heading}>
        {TITLES[level]}
        <small>{failed === 0 ? `all ${own.length} pass` : `${failed} of ${own.length} fail`}</small>
      </h2>
      <ul className={styles.list} aria-label={`${TITLES[level]} checks`}>
        {own.map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
    </>
  );
}

function CheckRow({ check: { id, title, places } }: { readonly check: PlacedCheck }) {
  const passes = places.length === 0;
  return (
    <li className={styles.check} data-passes={passes || undefined}>
      <span className={styles.sign} role="img" aria-label={passes ? 'passes' : 'fails'}>
        <Icon of={passes ? Check : X} size={14} />
      </span>
      <span>
        {title} <code>{id}</code>
        {places.length > 0 ? (
          <span className={styles.places}>
            {places.map((place) => (
              <Place key={place.at.join('.')} place={place} />
            ))}
          </span>
        ) : null}
      </span>
    </li>
  );
}

/** A field to change; a press goes to its line. */
function Place({ place }: { readonly place: PlacedCheck['places'][number] }) {
  const session = useSession();
  const reading = useSessionState((state) => state.reading);
  const document = useSessionState((state) => state.reading.pods[state.pod]?.document ?? 0);
  const object = objectAt(reading, document, place.at);
  const inside =
    object.kind === 'document' ? -1 : place.at.findLastIndex((_, i) => isList(place.at[i]));
  const field = place.at.slice(inside < 0 ? place.at.lastIndexOf('spec') : inside + 2).join('.');
  return (
    <button type="button" className={styles.place} onClick={() => showInYaml(session, place)}>
      {object.kind === 'document' ? 'pod' : object.name}
      <code>{field}</code>
    </button>
  );
}

function isList(step: string | number | undefined): boolean {
  return ['containers', 'initContainers', 'ephemeralContainers', 'volumes'].includes(String(step));
}

const NEXT = {
  privileged: 'It meets no level beyond privileged.',
  baseline: 'It meets baseline.',
  restricted: 'It meets restricted, the strictest level.',
} as const;

function Restrict({ facts, current }: { readonly facts: PodFacts; readonly current: boolean }) {
  const { level, restrict, byHand, checks } = facts;
  const open = checks.filter((check) => fails(check) && byHand.includes(check.id));
  return (
    <div className={styles.next}>
      <h2>{NEXT[level]}</h2>
      {level === 'restricted' ? <p>Nothing to apply.</p> : null}
      {restrict ? <Apply gesture={restrict} current={current} /> : null}
      {open.length > 0 ? (
        <p>
          For a person to decide, because the pod may need it:{' '}
          {open.map(({ title }) => title).join(', ')}. The fields are in the list.
        </p>
      ) : null}
      {restrict ? <FixPreview fix={{ label: '', safe: false, gesture: restrict }} /> : null}
    </div>
  );
}

const NEEDED =
  'No privilege escalation, no capabilities, a user other than root and the runtime’s seccomp profile, for every container. The images must be able to run without root.';

function Apply({ gesture, current }: { readonly gesture: Gesture; readonly current: boolean }) {
  const { actions } = useSession();
  const show = () => actions.propose(gesture);
  const hide = () => actions.propose(undefined);
  return (
    <>
      <p>
        <Explained text={NEEDED} />
      </p>
      <button
        type="button"
        className={controls.primary}
        disabled={!current}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={() => actions.perform(gesture)}
      >
        <Icon of={ShieldCheck} size={14} />
        Apply what restricted needs
      </button>
    </>
  );
}
