import {
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleDotDashed,
  CircleX,
  Loader,
  type LucideIcon,
  RotateCw,
} from 'lucide-react';
import type { CardLook } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import styles from './StateLine.module.css';

const STATE_ICONS: Readonly<Record<CardLook['state'], LucideIcon>> = {
  waiting: CircleDashed,
  running: CircleDotDashed,
  started: CircleDot,
  ready: CircleCheck,
  stopping: Loader,
  exited: CircleCheckBig,
  failed: CircleX,
};

/** A card's state at the playhead: a sign, a word and why; when there is no room the why goes first. */
export function StateLine({ look }: { readonly look: CardLook }) {
  return (
    <div
      className={styles.line}
      data-state={look.state}
      title={[look.word, look.reason].filter(Boolean).join(' ')}
    >
      <Icon of={STATE_ICONS[look.state]} size={12} />
      <b>{look.word}</b>
      <span>{look.reason}</span>
    </div>
  );
}

/** How often the container was restarted, on the card's lower edge. */
export function RestartPill({ look }: { readonly look: CardLook }) {
  if (look.restarts === 0) return null;
  return (
    <div className={styles.restarts}>
      <Icon of={RotateCw} size={11} />
      {look.restarts === 1 ? '1 restart' : `${look.restarts} restarts`}
    </div>
  );
}
