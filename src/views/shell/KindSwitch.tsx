import { ChevronDown } from 'lucide-react';
import { useActions, useSessionState } from '../session-context.tsx';
import { BarMenuButton } from './BarMenuButton.tsx';
import { Icon } from './Icon.tsx';
import styles from './KindSwitch.module.css';
import { isSwitchable, KINDS_AT_HAND } from './kinds.ts';
import { lazily } from './lazily.ts';
import { Segments } from './Segments.tsx';
import { useShortBar } from './use-media.ts';

const KindMenu = lazily(() => import('./KindMenu.tsx').then((it) => it.KindMenu));

/** What the pod is wrapped in, and the way to wrap the same pod otherwise. */
export function KindSwitch() {
  const { perform } = useActions();
  const short = useShortBar();
  const kind = useSessionState((state) => state.shown.pods[state.pod]?.kind);
  if (!isSwitchable(kind)) return null;
  const other = short || !KINDS_AT_HAND.includes(kind) ? kind : undefined;
  const face = (
    <>
      {other ?? 'More'}
      <Icon of={ChevronDown} size={12} />
    </>
  );
  return (
    <div className={styles.switch}>
      {short ? null : (
        <Segments
          name="Kind"
          value={kind}
          options={KINDS_AT_HAND.map((value) => ({ value, label: value }))}
          choose={(chosen) => perform({ do: 'setKind', kind: chosen })}
        />
      )}
      <BarMenuButton
        className={`${styles.more} ${other ? styles.chosen : ''}`}
        face={face}
        menu={KindMenu}
      />
    </div>
  );
}
