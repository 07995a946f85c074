import { Lock } from 'lucide-react';
import { useMemo } from 'react';
import { useDrag } from '../drag-state.ts';
import { focusEditor } from '../editor/focus-editor.ts';
import { learn } from '../lessons/learn.ts';
import { useSession } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import { useNarrow } from '../shell/use-media.ts';
import styles from './EmptyCanvas.module.css';
import { PagePicture, PodPicture, VoyagePicture } from './EmptyPictures.tsx';
import { usePartDropOnText } from './use-part-drop-on-text.ts';
import { ZoomBar } from './ZoomBar.tsx';

/** Open water: three ways to begin. */
export function EmptyCanvas() {
  const session = useSession();
  const showDialog = useShell((shell) => shell.showDialog);
  const showTab = useShell((shell) => shell.showTab);
  const narrow = useNarrow();
  const dragging = useDrag((state) => state.drag !== undefined);
  usePartDropOnText();
  const paste = () => {
    showTab('yaml');
    requestAnimationFrame(focusEditor);
  };
  return (
    <div className={styles.water} data-dragging={dragging || undefined}>
      <Contours />
      <div className={styles.hello}>
        <h2>What will your pod carry?</h2>
        <p>
          {narrow
            ? 'Tap Add, or begin with one of these.'
            : 'Drag a container here, or begin with one of these.'}
        </p>
        <div className={styles.ways}>
          <Way
            title="Take a pattern"
            says="Pods that work, from logs to TLS."
            onTake={() => showDialog('templates')}
          >
            <PodPicture />
          </Way>
          <Way title="Paste YAML" says="Or drop a file: any kind, comments kept." onTake={paste}>
            <PagePicture />
          </Way>
          <Way
            title="Learn by doing"
            says="Twenty lessons of two to four minutes."
            onTake={() => learn(session)}
          >
            <VoyagePicture />
          </Way>
        </div>
        <p className={styles.safe}>
          <Icon of={Lock} size={13} />
          Nothing you type leaves this browser.
        </p>
      </div>
      {narrow ? null : <ZoomBar zoom={1} />}
    </div>
  );
}

function Way({ title, says, onTake, children }: WayProps) {
  return (
    <button type="button" className={styles.way} onClick={onTake}>
      {children}
      <b>{title}</b>
      <span>{says}</span>
    </button>
  );
}

interface WayProps {
  readonly title: string;
  readonly says: string;
  onTake(): void;
  readonly children: React.ReactNode;
}

/** Where the chart tells its depth, in parts of a hundred of the canvas. */
const SOUNDINGS = [
  { x: 50, y: 7.6, depth: 18 },
  { x: 84.9, y: 16.8, depth: 9 },
  { x: 12.7, y: 19, depth: 12 },
  { x: 91.3, y: 41.9, depth: 15 },
  { x: 5.3, y: 48.2, depth: 22 },
  { x: 92.6, y: 77.4, depth: 27 },
  { x: 7.1, y: 81.2, depth: 31 },
  { x: 39.7, y: 94.2, depth: 44 },
];

/** Depth contours of a sea chart around the way to begin; no meaning, so hidden from everybody but the eye. */
function Contours() {
  const lines = useMemo(() => Array.from({ length: 11 }, (_, ring) => contour(ring)), []);
  return (
    <div className={styles.chart} aria-hidden="true">
      <div>
        <svg
          className={styles.contours}
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {lines.map((d, ring) => (
            <path key={d} d={d} strokeOpacity={0.4 - ring * 0.03} />
          ))}
        </svg>
        {SOUNDINGS.map(({ x, y, depth }) => (
          <i key={depth} className={styles.sounding} style={{ left: `${x}%`, top: `${y}%` }}>
            {depth}
          </i>
        ))}
      </div>
    </div>
  );
}

/** One closed line in a square of 1000: a rounded rectangle that is rounder and wanders more the farther out it is. */
function contour(ring: number): string {
  const steps = 72;
  const round = (value: number) => Math.sign(value) * Math.abs(value) ** (0.65 + ring * 0.02);
  const points = Array.from({ length: steps }, (_, i) => {
    const angle = (i / steps) * 2 * Math.PI;
    const x = (429 + ring * 55) * round(Math.cos(angle)) * (1 + 0.012 * Math.sin(3 * angle + ring));
    const y = (247 + ring * 45) * round(Math.sin(angle)) * (1 + 0.012 * Math.cos(2 * angle - ring));
    return `${(504 + ring * 3 + x).toFixed(1)} ${(505 - ring + y).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}
