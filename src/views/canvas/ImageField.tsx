import type { ContainerNode } from '../../graph/index.ts';
import { suggestImages } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import styles from './InlineField.module.css';
import { InlineField } from './InlineField.tsx';

const IMAGES = { name: 'Images', of: (text: string) => suggestImages(text).slice(0, 5) };

/** The image of a container, edited in place, with images of the same use offered. */
export function ImageField({ node }: { readonly node: ContainerNode }) {
  const { perform } = useActions();
  const gesture = (image: string) => ({ do: 'setImage', container: node.name, image }) as const;
  return (
    <div className={styles.line}>
      <InlineField
        itemKey={node.key}
        label={`Image of ${node.name}`}
        value={node.container.image}
        placeholder="registry/image:tag"
        code
        keep={(image) => perform(gesture(image), { quietly: true })}
        offers={IMAGES}
      />
    </div>
  );
}
