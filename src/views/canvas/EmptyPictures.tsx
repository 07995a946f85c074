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

/** A log shipper beside an app. */
export function PodPicture() {
  return (
    <svg viewBox="0 0 266 142" aria-hidden="true" fontSize="9.5" fontWeight="500">
      <g fill="var(--pod)" stroke="var(--frame)" strokeWidth="1.2">
        <rect x="18" y="16" width="230" height="112" rx="11" />
        <rect x="182" y="11" width="48" height="10" rx="4" strokeWidth="1" />
      </g>
      <rect
        x="188"
        y="14"
        width="13"
        height="4"
        rx="2"
        fill="var(--main-tint)"
        stroke="var(--line-control)"
        strokeWidth=".6"
      />
      <path d="M34 62H40" stroke="var(--line-strong)" strokeWidth="1.6" />
      <g fill="var(--native-tint)" stroke="var(--native)" strokeWidth="1.2">
        <circle cx="29" cy="62" r="5.6" fill="var(--card)" strokeWidth="1.1" />
        <rect x="40" y="51" width="87" height="22" rx="6" />
      </g>
      <rect x="151" y="48" width="87" height="28" rx="6" fill="var(--main)" />
      <PictureLines />
      <text x="29" y="65" fontSize="8" fontWeight="600" textAnchor="middle" fill="var(--native)">
        1
      </text>
      <text x="48" y="65.4" fill="var(--ink)">
        fluent-bit
      </text>
      <text x="159" y="65.4" fontWeight="600" fill="var(--on-main)">
        app
      </text>
      <text x="141" y="119.5" fontSize="8.5" textAnchor="middle" fill="var(--volume)">
        logs
      </text>
    </svg>
  );
}

/** Its volume, and the two lines to it. */
function PictureLines() {
  return (
    <>
      <g fill="var(--volume-fill)" stroke="var(--mount)" strokeOpacity=".7" strokeDasharray="3 2">
        <path d="M102 109.5V120c0 2 17.2 3 39 3s39-1 39-3V109.5" />
        <ellipse cx="141" cy="109.5" rx="39" ry="2.5" />
      </g>
      <g fill="none" stroke="var(--mount)" strokeWidth="1.3">
        <path d="M177.1 76V98Q177.1 101 174.1 101H167.4Q164.4 101 164.4 104V107" />
        <path d="M92.2 75V98Q92.2 101 95.2 101H114.6Q117.6 101 117.6 104V107.5" />
      </g>
      <path d="M161.6 102.5L164.4 107.5L167.2 102.5ZM89.4 78L92.2 73L95 78Z" fill="var(--mount)" />
    </>
  );
}

const STOPS = [
  [56, 54.5],
  [90, 46],
  [124, 33.5],
  [158, 40],
] as const;

/** A voyage: the first stop is under way. */
export function VoyagePicture() {
  return (
    <svg viewBox="0 0 178 92" aria-hidden="true">
      <g fill="none" strokeWidth="2">
        <path d="M22 62C44 30 66 74 90 46S134 26 158 40" stroke="var(--line-strong)" />
        <path d="M22 62C32 47.5 42 48 52 53" stroke="var(--accent)" />
      </g>
      {STOPS.map(([x, y]) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r="5"
          fill="var(--panel)"
          stroke="var(--line-control)"
          strokeWidth="1.4"
        />
      ))}
      <circle cx="22" cy="62" r="9" fill="var(--panel)" stroke="var(--accent)" strokeWidth="2" />
      <text
        x="22"
        y="65.5"
        fontSize="10"
        fontWeight="600"
        textAnchor="middle"
        fill="var(--accent-ink)"
      >
        1
      </text>
    </svg>
  );
}
