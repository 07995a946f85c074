import { useEffect, useRef } from 'react';
import styles from './LessonPanel.module.css';
import { wasAsked } from './learn.ts';

/** The heading of a lesson; takes the focus when the lesson was asked for beside it, so that reading goes on there. */
export function CourseTitle({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wasAsked()) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  );
}
