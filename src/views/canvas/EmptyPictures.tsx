/** Small drawings on the three ways to begin; decoration. */
const LINES = [
  [46, 11, 13, 'var(--code-key)'],
  [46, 18, 20, 'var(--code-key)'],
  [54, 13, 15, 'var(--code-key)'],
  [54, 22, 24, 'var(--native)'],
  [62, 25, 30, 'var(--code-key)'],
  [62, 15, 22, 'var(--code-key)'],
] as const;

export function PagePicture() {
  return (
    <svg viewBox="0 0 178 92" aria-hidden="true">
      <rect
        x="34"
        y="13"
        width="110"
        height="90"
        rx="7"
        fill="var(--raised)"
        stroke="var(--line-strong)"
      />
      {LINES.map(([x, key, value, colour], i) => (
        <g key={`${x} ${key} ${value}`} transform={`translate(${x} ${24 + i * 11})`}>
          <rect width={key} height="4" rx="2" fill={colour} opacity=".75" />
          <rect x={key + 4} width={value} height="4" rx="2" fill="var(--ink-3)" opacity=".45" />
        </g>
      ))}
    </svg>
  );
}

export function PodPicture() {
  return (
    <svg viewBox="0 0 178 92" aria-hidden="true" fontSize="7" fontWeight="500">
      <g stroke="var(--frame)" strokeWidth="1.1" fill="var(--pod)">
        <rect x="17" y="11" width="144" height="70" rx="7" />
        <rect x="119" y="8" width="31" height="7" rx="3.5" />
      </g>
      <path d="M27 40H34" stroke="var(--line-strong)" strokeWidth="1.1" />
      <g fill="var(--native-tint)" stroke="var(--native)">
        <circle cx="25" cy="40" r="4" fill="var(--card)" />
        <rect x="32" y="33" width="54" height="15" rx="4" />
      </g>
      <rect x="101" y="31" width="54" height="19" rx="4" fill="var(--main)" />
      <path
        d="M64 48V60.5H75V66M128 50V60.5H104V66"
        fill="none"
        stroke="var(--mount)"
        strokeWidth="1.2"
      />
      <path d="M61.5 53L64 48.5L66.5 53ZM101.5 63L104 67.5L106.5 63Z" fill="var(--mount)" />
      <rect
        x="70"
        y="66"
        width="50"
        height="11"
        rx="4"
        fill="var(--volume-fill)"
        stroke="var(--mount)"
        strokeOpacity=".7"
        strokeDasharray="3 2"
      />
      <g textAnchor="middle">
        <text x="25" y="42" fontSize="5.5" fill="var(--native)">
          1
        </text>
        <text x="57" y="43" fill="var(--ink)">
          fluent-bit
        </text>
        <text x="118" y="43" fill="var(--on-main)">
          app
        </text>
        <text x="95" y="74" fontSize="6.5" fill="var(--volume)">
          logs
        </text>
      </g>
    </svg>
  );
}

const STOPS = [
  [55, 50],
  [88, 42],
  [121, 30],
  [154, 36],
] as const;

/** A voyage: the first stop is under way. */
export function VoyagePicture() {
  return (
    <svg viewBox="0 0 178 92" aria-hidden="true">
      <g fill="none" strokeWidth="2" strokeLinecap="round">
        <path d="M22 57C33 46 44 45 55 50" stroke="var(--accent)" />
        <path
          d="M55 50C70 55 76 50 88 42C100 34 108 28 121 30C134 30 142 33 154 36"
          stroke="var(--line-strong)"
        />
      </g>
      {STOPS.map(([x, y]) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r="5"
          fill="var(--card)"
          stroke="var(--line-control)"
          strokeWidth="1.2"
        />
      ))}
      <circle cx="22" cy="57" r="8.5" fill="var(--card)" stroke="var(--accent)" strokeWidth="2" />
      <path
        d="M20.4 54.8L22.6 53.4V60.6"
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
