import type { ReactNode } from 'react';
import styles from './ResourcesPanel.module.css';

/** A part of the panel under a heading. */
export function SectionOf({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
