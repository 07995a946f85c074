/** The mark: hull, float and two booms, from above. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d="M10 8.9h10M10 15.1h10" stroke="var(--ink)" strokeWidth="1.9" />
      <rect x="2.5" y="1" width="9.5" height="22" rx="4.75" fill="var(--ink)" />
      <rect x="17.2" y="5" width="4.8" height="14" rx="2.4" fill="var(--accent)" />
    </svg>
  );
}
