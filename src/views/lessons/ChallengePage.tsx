import { Dices, Link } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type ChallengeCourse, challengeAddress, type School } from '../../session/index.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useSession } from '../session-context.tsx';
import { copyText } from '../sharing/copy-text.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { useMedia } from '../shell/use-media.ts';
import styles from './ChallengePage.module.css';
import { CourseTitle } from './CourseTitle.tsx';
import { CourseTools } from './CourseTools.tsx';
import { clockText } from './clock-text.ts';
import { Differences } from './Differences.tsx';
import { Goals } from './Goals.tsx';
import panel from './LessonPanel.module.css';
import { breakPod } from './learn.ts';
import { useSchoolState } from './use-school.ts';

/** A pod that was healthy until one fault came in: what people notice, a clock, and a link for others to try. */
export function ChallengePage({ school, course }: ChallengePageProps) {
  const { seed, title, symptom } = course.challenge;
  const session = useSession();
  const passed = useSchoolState(school, (state) => state.checked?.passed === true);
  const clock = useSchoolState(school, (state) => state.progress.clocks[seed]);
  return (
    <>
      <p className={panel.place}>
        <span>Break it · {seed}</span>
        {clock ? <Clock begun={clock.begun} took={clock.took} /> : null}
      </p>
      <CourseTitle>{title}</CourseTitle>
      <p>
        <Explained text={symptom} />
      </p>
      <p>One fault came into this pod. Find it and mend it; everything else stays as it is.</p>
      <Goals school={school} />
      {passed ? <Mended took={clock?.took} school={school} /> : null}
      <div className={styles.ways}>
        <button
          type="button"
          className={passed ? controls.primary : controls.outlined}
          onClick={() => breakPod(session)}
        >
          <Icon of={Dices} />
          Another one
        </button>
        <button
          type="button"
          className={controls.outlined}
          onClick={() => void copyText(session, addressOf(seed), 'Link to this challenge copied.')}
        >
          <Icon of={Link} />
          Copy the link
        </button>
      </div>
      <CourseTools school={school} passed={passed} />
    </>
  );
}

interface ChallengePageProps {
  readonly school: School;
  readonly course: ChallengeCourse;
}

const addressOf = (seed: string) =>
  `${location.origin}${location.pathname}${challengeAddress(seed)}`;

function Mended({ took, school }: { readonly took: number | undefined; readonly school: School }) {
  return (
    <>
      <div className={panel.learned}>
        <h3>Mended{took === undefined ? '' : ` in ${clockText(took)}`}</h3>
        <p>The fault is gone, and the pod does all it did.</p>
      </div>
      <Differences school={school} />
    </>
  );
}

/** Time since the challenge was begun. Where motion is unwelcome it stands still until the pod is mended. */
function Clock({ begun, took }: { readonly begun: number; readonly took: number | undefined }) {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [now, setNow] = useState(Date.now);
  const ticks = took === undefined && !still;
  useEffect(() => {
    if (!ticks) return;
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, [ticks]);
  if (took === undefined && still) return <span>the clock runs</span>;
  return (
    <span role="timer" className={styles.clock}>
      {clockText(took ?? Math.max(0, now - begun))}
    </span>
  );
}
