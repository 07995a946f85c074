import { Suspense } from 'react';
import { editsBehind } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { lazily } from '../shell/lazily.ts';
import { useNarrow } from '../shell/use-media.ts';
import { useSettled } from '../shell/use-settled.ts';
import { BehindBanner } from './BehindBanner.tsx';
import styles from './Canvas.module.css';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { LinkHint } from './LinkHint.tsx';
import { NameCallBanner } from './NameCallBanner.tsx';
import { NoPod } from './NoPod.tsx';

const WidePod = lazily(() => import('./WidePod.tsx').then((module) => module.WidePod));
const PhonePod = lazily(() => import('../phone/PhonePod.tsx').then((module) => module.PhonePod));
const Popovers = lazily(() => import('./Popovers.tsx').then((module) => module.Popovers));

/** The drawn pod, or a way to begin. */
export function Canvas() {
  const narrow = useNarrow();
  const settled = useSettled();
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const behind = useSessionState(editsBehind);
  const empty = useSessionState((state) => state.text.trim() === '');
  const flow = pod !== undefined && !(empty && behind === 0);
  return (
    <section
      className={styles.canvas}
      aria-label="Pod canvas"
      data-behind={behind > 0 || undefined}
    >
      {flow ? (
        <Suspense>
          {narrow ? <PhonePod pod={pod} behind={behind} /> : <WidePod pod={pod} behind={behind} />}
          {settled ? <Popovers /> : null}
        </Suspense>
      ) : empty ? (
        <EmptyCanvas />
      ) : (
        <NoPod />
      )}
      {behind > 0 ? <BehindBanner /> : pod && flow ? <NameCallBanner pod={pod} /> : null}
      <LinkHint />
    </section>
  );
}
