import { ExternalLink, FileCode2, type LucideIcon, Workflow } from 'lucide-react';
import { Suspense, useState } from 'react';
import { type Embedded, openEmbedded } from '../../session/index.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { useCanvas } from '../canvas/canvas-state.ts';
import { SessionContext, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { Logo } from '../shell/Logo.tsx';
import { lazily } from '../shell/lazily.ts';
import { DesignTitle } from '../shell/TopBar.tsx';
import { useTheme } from '../shell/theme.ts';
import styles from './EmbedPage.module.css';

const YamlEditor = lazily(() => import('../editor/YamlEditor.tsx').then((it) => it.YamlEditor));

/** A shared design in a frame of another page: its canvas and its YAML, to look at. */
export function EmbedPage() {
  const [embedded] = useState(open);
  if (!embedded.ok) {
    return (
      <main className={styles.page}>
        <p className={styles.fault}>{embedded.reason}</p>
      </main>
    );
  }
  return (
    <SessionContext value={embedded.session}>
      <Shown />
    </SessionContext>
  );
}

function open(): Embedded {
  // Cards and edges are looked at here: their fields, menus and links stay closed.
  const closed = () => undefined;
  useCanvas.setState({
    edit: closed,
    linkFrom: closed,
    connect: closed,
    showEdge: closed,
    showMenu: closed,
  });
  return openEmbedded(location.hash);
}

type View = 'canvas' | 'yaml';

function Shown() {
  const [view, setView] = useState<View>('canvas');
  const whole = `${location.pathname}${location.hash}`;
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Logo />
        <DesignTitle />
        <span className={styles.spacer} />
        <fieldset className={styles.views} aria-label="View">
          <ViewButton of="canvas" label="Canvas" icon={Workflow} shown={view} onShow={setView} />
          <ViewButton of="yaml" label="YAML" icon={FileCode2} shown={view} onShow={setView} />
        </fieldset>
        <a className={controls.outlined} href={whole} target="_blank" rel="noopener">
          <Icon of={ExternalLink} />
          Open in Outrigger
        </a>
      </header>
      <main className={styles.view}>
        <div className={styles.canvas} hidden={view !== 'canvas'}>
          <Canvas />
        </div>
        {view === 'yaml' ? <Yaml /> : null}
      </main>
    </div>
  );
}

interface ViewButtonProps {
  readonly of: View;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shown: View;
  onShow(view: View): void;
}

function ViewButton({ of, label, icon, shown, onShow }: ViewButtonProps) {
  return (
    <button type="button" aria-pressed={of === shown} onClick={() => onShow(of)}>
      <Icon of={icon} />
      {label}
    </button>
  );
}

const nothing = () => undefined;

function Yaml() {
  const text = useSessionState((state) => state.text);
  const theme = useTheme();
  return (
    <section className={styles.canvas} aria-label="YAML">
      <Suspense>
        <YamlEditor
          text={text}
          theme={theme}
          readOnly
          readOnlyReason="This is a shared design. Open it in Outrigger to change it."
          onEdit={nothing}
          onUndo={nothing}
          onRedo={nothing}
        />
      </Suspense>
    </section>
  );
}
