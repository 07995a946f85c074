import { useState } from 'react';
import type { ContainerNode } from '../../graph/index.ts';
import { suggestImages } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import styles from './InlineField.module.css';
import { InlineField } from './InlineField.tsx';

/** The image of a container, edited in place, with images of the same use offered. */
export function ImageField({ node }: { readonly node: ContainerNode }) {
  const { perform } = useActions();
  const [query, setQuery] = useState(node.container.image);
  const offered =
    query === node.container.image && query !== '' ? [] : suggestImages(query).slice(0, 5);
  const keep = (image: string) => perform({ do: 'setImage', container: node.name, image });
  return (
    <div className={styles.line}>
      <InlineField
        itemKey={node.key}
        label={`Image of ${node.name}`}
        value={node.container.image}
        placeholder="registry/image:tag"
        code
        keep={keep}
        onType={setQuery}
        suggestions={(take) =>
          offered.length > 0 ? (
            <ul className={styles.list} aria-label="Images">
              {offered.map((image) => (
                <li key={image}>
                  <button type="button" onClick={() => take(image)}>
                    {image}
                  </button>
                </li>
              ))}
            </ul>
          ) : null
        }
      />
    </div>
  );
}
