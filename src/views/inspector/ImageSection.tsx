import type { Field, Target } from '../../inspector/index.ts';
import styles from './Group.module.css';
import { TextInput } from './TextInput.tsx';

/** The image a container runs. */
export function ImageSection({ field, target }: ImageProps) {
  return (
    <section className={styles.group} aria-label="Image">
      <TextInput field={field} targets={[target]} />
    </section>
  );
}

interface ImageProps {
  readonly field: Field;
  readonly target: Target;
}
