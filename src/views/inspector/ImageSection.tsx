import type { Field, Target } from '../../inspector/index.ts';
import { usualOf } from '../../session/index.ts';
import { FieldLine } from './FieldLine.tsx';
import styles from './ImageSection.module.css';
import { atRest, imageParts, withTag } from './image-parts.ts';
import { LineInput } from './LineInput.tsx';
import { useField } from './use-field.ts';

/** The image a container runs: the whole reference, and its tag apart. What is known of it stands below. */
export function ImageSection({ field, target }: ImageProps) {
  const handle = useField(field, [target]);
  const { tag } = imageParts(handle.text);
  const known = usualText(handle.text, target);
  return (
    <section className={styles.section} aria-label="Image">
      <h2>Image</h2>
      <div className={styles.parts}>
        <div className={styles.reference} data-first>
          <FieldLine field={field} target={target} placeholder="registry/image:tag" />
          <span aria-hidden="true">{atRest(handle.text)}</span>
        </div>
        <LineInput
          name="tag"
          value={tag}
          placeholder="latest"
          keep={(typed) => handle.keep(withTag(handle.text, typed.trim()))}
          show={(typed) =>
            handle.show(typed === undefined ? undefined : withTag(handle.text, typed.trim()))
          }
        />
      </div>
      {known ? (
        <p className={styles.known} title={known}>
          {known}
        </p>
      ) : null}
    </section>
  );
}

interface ImageProps {
  readonly field: Field;
  readonly target: Target;
}

/** `Usually: port 6379 · /data · user 999`, without what the container says already. */
function usualText(image: string, { container }: Target): string | undefined {
  const usual = usualOf(image);
  if (!usual || !container) return undefined;
  const declared = new Set(container.ports.map(({ number }) => number));
  const mounted = new Set(container.mounts.map(({ mountPath }) => mountPath));
  const ports = usual.ports.filter((port) => !declared.has(port));
  const facts = [
    ports.length > 0 ? `${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')}` : '',
    ...usual.paths.filter((path) => !mounted.has(path)),
    usual.user === undefined ? '' : `user ${usual.user}`,
  ].filter(Boolean);
  return facts.length === 0 ? undefined : `Usually: ${facts.join(' · ')}`;
}
