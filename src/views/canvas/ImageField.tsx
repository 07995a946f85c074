import { useEffect, useState } from 'react';
import type { ContainerNode } from '../../graph/index.ts';
import { useActions } from '../session-context.tsx';
import styles from './InlineField.module.css';
import { InlineField } from './InlineField.tsx';

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
        offers={{ name: 'Images', of: useImageOffers() }}
      />
    </div>
  );
}

type OffersOf = (typed: string) => readonly string[];

/** Nothing until the known images are there. */
function useImageOffers(): OffersOf {
  const [offersOf, setOffersOf] = useState<OffersOf>(() => () => []);
  useEffect(() => {
    let gone = false;
    void import('./image-offers.ts').then(({ imageOffers }) => {
      if (!gone) setOffersOf(() => imageOffers);
    });
    return () => {
      gone = true;
    };
  }, []);
  return offersOf;
}
