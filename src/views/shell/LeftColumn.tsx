import { type ComponentType, Suspense } from 'react';
import { Palette, PaletteFoot } from '../palette/Palette.tsx';
import type { Part } from '../palette/parts.ts';
import styles from './LeftColumn.module.css';
import { LessonSign } from './LessonSign.tsx';
import { lazily } from './lazily.ts';
import { type LeftTab, useShell } from './shell-state.ts';

/** The forms: at hand before the first card is chosen. */
export const Inspector = lazily(() =>
  import('../inspector/Inspector.tsx').then((it) => it.Inspector),
);
const LessonPanel = lazily(() => import('../lessons/LessonPanel.tsx').then((it) => it.LessonPanel));

/** The tabs beside Add, each with its page. */
const PAGES: readonly {
  readonly tab: LeftTab;
  readonly label: string;
  readonly Page: ComponentType;
}[] = [
  { tab: 'inspect', label: 'Inspect', Page: Inspector },
  { tab: 'lesson', label: 'Lesson', Page: LessonPanel },
];

/** The left column: parts to add, and what the later pages show. */
export function LeftColumn({ onAdd }: { onAdd(part: Part): void }) {
  const shown = useShell((shell) => shell.left);
  const known = PAGES.some(({ tab }) => tab === shown);
  return (
    <aside className={styles.column} aria-label="Side panel">
      {PAGES.length > 0 ? <LeftTabs shown={shown} /> : null}
      <div className={styles.page}>
        {known ? <LeftPage of={shown} /> : <Palette onAdd={onAdd} />}
      </div>
      {known ? <PaletteFoot onAdd={onAdd} /> : null}
    </aside>
  );
}

/** The page of a tab of the left column, for the column and for a phone. */
export function LeftPage({ of }: { readonly of: LeftTab }) {
  const Page = PAGES.find(({ tab }) => tab === of)?.Page;
  return <Suspense>{Page ? <Page /> : null}</Suspense>;
}

function LeftTabs({ shown }: { readonly shown: LeftTab }) {
  const showLeft = useShell((shell) => shell.showLeft);
  return (
    <nav className={styles.tabs} aria-label="Side panel pages">
      {[{ tab: 'add' as const, label: 'Add' }, ...PAGES].map(({ tab, label }) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === shown ? 'page' : undefined}
          onClick={() => showLeft(tab)}
        >
          {label}
          {tab === 'lesson' ? <LessonSign /> : null}
        </button>
      ))}
    </nav>
  );
}
