import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { parsedSvg } from './parsed-svg.ts';
import { useTheme } from './theme.ts';
import { drawThumbnail, keptThumbnail } from './thumbnails.ts';

/**
 * The drawing of a manifest, made when its place comes into view and kept for the next time. It stands in the page itself
 * and not in an `img`, so that its names are set in the page's own type.
 */
export function Thumbnail({ text, className }: ThumbnailProps) {
  const theme = useTheme();
  const place = useRef<HTMLSpanElement>(null);
  const [, setDrawn] = useState<string>();
  const svg = keptThumbnail(text, theme);
  useEffect(() => {
    if (svg !== undefined || !place.current) return;
    const watch = new IntersectionObserver((changes) => {
      if (!changes.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      void drawThumbnail(text, theme).then(setDrawn);
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [svg, text, theme]);
  useLayoutEffect(() => {
    if (svg !== undefined) place.current?.replaceChildren(...parsedSvg(svg));
  }, [svg]);
  return <span ref={place} className={className} aria-hidden="true" />;
}

interface ThumbnailProps {
  readonly text: string;
  readonly className?: string | undefined;
}
