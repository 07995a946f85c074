import type { LucideIcon } from 'lucide-react';

/** A lucide icon with the house's stroke: 1.5 px at every size. Always beside a word or inside a named button. */
export function Icon({ of: Glyph, size = 14, className }: IconProps) {
  return (
    <Glyph size={size} strokeWidth={1.5} absoluteStrokeWidth aria-hidden className={className} />
  );
}

interface IconProps {
  readonly of: LucideIcon;
  /** px. */
  readonly size?: number;
  readonly className?: string | undefined;
}
