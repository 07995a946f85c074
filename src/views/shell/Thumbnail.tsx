import { useEffect, useMemo, useRef, useState } from 'react';
import { thumbnailOf } from '../../session/index.ts';
import { useTheme } from './theme.ts';

/** px, as the gallery and the list of designs have room for it. */
const SIZE = { width: 248, height: 134 };

/** The drawing of a manifest, made when its place comes into view: each takes a parse. */
export function Thumbnail({ text, className }: ThumbnailProps) {
  const theme = useTheme();
  const place = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  const source = useMemo(
    () => (seen ? thumbnailOf(text, SIZE.width, SIZE.height, theme) : ''),
    [seen, text, theme],
  );
  useEffect(() => {
    const watch = new IntersectionObserver((changes) => {
      if (changes.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return source === '' ? (
    <span ref={place} className={className} />
  ) : (
    <img src={source} alt="" className={className} {...SIZE} />
  );
}

interface ThumbnailProps {
  readonly text: string;
  readonly className?: string | undefined;
}
