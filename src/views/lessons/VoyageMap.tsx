import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { LessonEntry } from '../../lessons/index.ts';
import type { School } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { breakPod, openLesson } from './learn.ts';
import { useSchoolState } from './use-school.ts';
import styles from './VoyageMap.module.css';

/** All lessons as beads on one line, chapter by chapter; unfolded, a list with their titles. Every one can be opened. */
export function VoyageMap({ school, unfolded }: VoyageMapProps) {
  const [open, setOpen] = useState(unfolded);
  const done = useSchoolState(school, (state) => state.progress.done);
  const count = school.lessons.filter(({ id }) => done.includes(id)).length;
  return (
    <section className={styles.voyage} data-open={open || undefined} aria-label="Your voyage">
      <div className={styles.head}>
        <h3>Your voyage</h3>
        <span>{count} done</span>
        <button
          type="button"
          className={controls.icon}
          aria-label={open ? 'Fold the map' : 'Unfold the map'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon of={open ? ChevronDown : ChevronUp} />
        </button>
      </div>
      <Beads school={school} done={done} open={open} />
      {open ? <BreakIt /> : null}
    </section>
  );
}

interface VoyageMapProps {
  readonly school: School;
  /** Shown as a list from the start. */
  readonly unfolded: boolean;
}

function Beads({ school, done, open }: BeadsProps) {
  const current = useSchoolState(school, ({ course }) =>
    course?.kind === 'lesson' ? course.entry.id : undefined,
  );
  const list = useRef<HTMLElement>(null);
  const tabbable = current ?? school.lessons.find(({ id }) => !done.includes(id))?.id;
  // Folded, the beads are one stop of the Tab key and the arrows go along the line.
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = all.findIndex((button) => button.matches(':focus'));
    all[Math.min(Math.max(here + step, 0), all.length - 1)]?.focus();
  };
  return (
    <nav ref={list} className={styles.map} aria-label="Lessons" onKeyDown={onKeyDown}>
      {school.chapters.map((chapter) => (
        <div key={chapter} className={styles.chapter}>
          <h4>{chapter}</h4>
          <ul aria-label={chapter}>
            {school.lessons
              .filter((lesson) => lesson.chapter === chapter)
              .map((lesson) => (
                <Bead
                  key={lesson.id}
                  school={school}
                  lesson={lesson}
                  done={done.includes(lesson.id)}
                  current={lesson.id === current}
                  stop={open || lesson.id === (tabbable ?? school.lessons[0]?.id)}
                />
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

interface BeadsProps {
  readonly school: School;
  readonly done: readonly string[];
  readonly open: boolean;
}

function Bead({ school, lesson, done, current, stop }: BeadProps) {
  const name = `Lesson ${lesson.number}: ${lesson.title}`;
  return (
    <li>
      <button
        type="button"
        aria-label={`${name}, ${done ? 'done' : 'open'}`}
        aria-current={current ? 'step' : undefined}
        title={name}
        tabIndex={stop ? 0 : -1}
        data-done={done || undefined}
        onClick={() => openLesson(school, lesson.id)}
      >
        <i aria-hidden />
        <span className={styles.number}>{lesson.number}</span>
        <span className={styles.name}>{lesson.title}</span>
        <span className={styles.minutes}>{done ? 'done' : `${lesson.minutes} min`}</span>
      </button>
    </li>
  );
}

interface BeadProps {
  readonly school: School;
  readonly lesson: LessonEntry;
  readonly done: boolean;
  readonly current: boolean;
  /** The Tab key stops here. */
  readonly stop: boolean;
}

function BreakIt() {
  const session = useSession();
  return (
    <div className={styles.last}>
      <button type="button" className={controls.outlined} onClick={() => breakPod(session)}>
        Break it
      </button>
      <p>A healthy pod gets one fault. Find it and mend it against the clock.</p>
    </div>
  );
}
