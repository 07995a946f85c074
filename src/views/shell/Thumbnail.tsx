import { useEffect, useRef, useState } from 'react';
import { thumbnailOf } from '../../session/index.ts';
import { useTheme } from './theme.ts';

/** px, as the gallery and the list of designs have room for it. */
const SIZE = { width: 248, height: 134 };

/**
 * The drawing of a manifest, made when its place comes into view: each takes a parse. It stands in the page itself and not
 * in an `img`, so that its names are set in the page's own type.
 */
export function Thumbnail({ text, className }: ThumbnailProps) {
  const theme = useTheme();
  const place = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((changes) => {
      if (changes.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (seen)
      place.current?.replaceChildren(...parsed(thumbnailOf(text, SIZE.width, SIZE.height, theme)));
  }, [seen, text, theme]);
  return <span ref={place} className={className} aria-hidden="true" />;
}

interface ThumbnailProps {
  readonly text: string;
  readonly className?: string | undefined;
}

/** The element of an SVG document; none when it is empty or no XML. */
function parsed(svg: string): Element[] {
  const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return root.localName === 'svg' ? [document.importNode(root, true)] : [];
}
