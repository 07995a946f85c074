import { Suspense, useEffect } from 'react';
import { editsBehind } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { lazily } from '../shell/lazily.ts';
import { useNarrow } from '../shell/use-media.ts';
import { FirstPicture, useSettled } from '../shell/use-settled.ts';
import { BehindBanner } from './BehindBanner.tsx';
import styles from './Canvas.module.css';
import { NameCallBanner } from './NameCallBanner.tsx';

const WidePod = lazily(() => import('./WidePod.tsx').then((module) => module.WidePod));
const EmptyCanvas = lazily(() => import('./EmptyCanvas.tsx').then((it) => it.EmptyCanvas));
const NoPod = lazily(() => import('./NoPod.tsx').then((module) => module.NoPod));
const PhonePod = lazily(() => import('../phone/PhonePod.tsx').then((module) => module.PhonePod));
const ClipboardKeys = lazily(() => import('./ClipboardKeys.tsx').then((it) => it.ClipboardKeys));
const Popovers = lazily(() => import('./Popovers.tsx').then((module) => module.Popovers));

/** The drawn pod, or a way to begin. */
export function Canvas() {
  const narrow = useNarrow();
  const settled = useSettled();
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const behind = useSessionState(editsBehind);
  const empty = useSessionState((state) => state.text.trim() === '');
  useFetchAhead(settled, narrow);
  const flow = pod !== undefined && !(empty && behind === 0);
  return (
    <section
      className={styles.canvas}
      aria-label="Pod canvas"
      data-behind={behind > 0 || undefined}
    >
      <Suspense>
        {flow && narrow ? <PhonePod pod={pod} behind={behind} /> : null}
        {flow && !narrow ? <WidePod pod={pod} behind={behind} /> : null}
        {flow ? null : empty ? <EmptyCanvas /> : <NoPod />}
        <FirstPicture />
      </Suspense>
      {flow && behind > 0 ? <BehindBanner /> : null}
      {flow && behind === 0 ? <NameCallBanner pod={pod} /> : null}
      <Suspense>{flow && settled ? <Popovers /> : null}</Suspense>
      <Suspense>{settled ? <ClipboardKeys /> : null}</Suspense>
    </section>
  );
}

/** What the first gesture needs is fetched once the page has time. */
function useFetchAhead(on: boolean, narrow: boolean): void {
  const session = useSession();
  useEffect(() => {
    if (!on) return;
    session.getReady();
    if (!narrow) void WidePod.fetch();
    void import('./image-offers.ts');
  }, [on, narrow, session]);
}
