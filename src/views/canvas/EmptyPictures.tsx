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
    <svg viewBox="0 0 178 92" aria-hidden="true">
      <rect
        x="14"
        y="12"
        width="150"
        height="92"
        rx="10"
        fill="var(--pod)"
        stroke="var(--frame)"
        strokeWidth="1.2"
      />
      <circle cx="27" cy="38" r="5" fill="var(--card)" stroke="var(--native)" strokeWidth="1.1" />
      <rect
        x="38"
        y="28"
        width="50"
        height="20"
        rx="5"
        fill="var(--native-tint)"
        stroke="var(--native)"
        strokeWidth="1.1"
      />
      <rect x="106" y="25" width="46" height="26" rx="6" fill="var(--main)" />
      <rect
        x="64"
        y="72"
        width="58"
        height="18"
        rx="6"
        fill="var(--volume-fill)"
        stroke="var(--mount)"
        strokeOpacity=".7"
        strokeDasharray="3 2"
      />
      <path
        d="M129 51V60H108V70M63 50V60H80V72"
        fill="none"
        stroke="var(--mount)"
        strokeWidth="1.3"
      />
      <path d="M105 66L108 71L111 66ZM60 53L63 48L66 53Z" fill="var(--mount)" />
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
