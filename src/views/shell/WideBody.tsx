import { Group, Panel } from 'react-resizable-panels';
import { Canvas } from '../canvas/Canvas.tsx';
import type { Part } from '../palette/parts.ts';
import { useRun } from '../timeline/use-run.ts';
import { DrawerBar, DrawerPage } from './Drawer.tsx';
import { Edge } from './Edge.tsx';
import { LeftColumn } from './LeftColumn.tsx';
import { useShell } from './shell-state.ts';
import { useUpright } from './use-media.ts';
import { useSide } from './use-side.ts';
import styles from './WideBody.module.css';
import { YamlPane } from './YamlPane.tsx';

/** What lies in a panel scrolls by itself. */
const CLIPPED = { overflow: 'hidden' };

/** Parts, canvas and text side by side, the drawer below; each resized by its edge. */
export function WideBody({ onAdd }: { onAdd(part: Part): void }) {
  const lesson = useShell((shell) => shell.left === 'lesson');
  const left = useSide(lesson ? 'lesson' : 'parts');
  return (
    <main className={styles.body}>
      <Group orientation="horizontal" onLayoutChanged={left.onLayoutChanged}>
        <Panel {...left.panel} className={styles.side} style={CLIPPED} minSize={200} maxSize={420}>
          <LeftColumn onAdd={onAdd} />
        </Panel>
        <Edge label="Resize the side panel" towards="left" side={left} />
        <Panel id="work" className={styles.side} style={CLIPPED} minSize={560}>
          <Work />
        </Panel>
      </Group>
    </main>
  );
}

function Work() {
  const drawer = useShell((shell) => shell.drawer);
  const comparing = useRun((run) => run.comparing) && drawer === 'timeline';
  const side = useSide('drawer');
  return (
    <Group orientation="vertical" onLayoutChanged={side.onLayoutChanged}>
      <Panel id="desk" className={styles.side} style={CLIPPED} minSize={180}>
        <Desk closed={drawer === undefined} />
      </Panel>
      {drawer ? (
        <>
          <Edge label="Resize the drawer" towards="below" side={side} />
          <Panel
            {...side.panel}
            className={styles.drawer}
            style={CLIPPED}
            minSize={comparing ? 470 : 160}
          >
            <DrawerBar />
            <DrawerPage of={drawer} />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

/** Canvas and text side by side, in an upright window one over the other; the closed drawer's bar lies under the canvas. */
function Desk({ closed }: { readonly closed: boolean }) {
  const lesson = useShell((shell) => shell.left === 'lesson');
  const upright = useUpright();
  const yaml = useSide(upright ? 'yaml-below' : lesson ? 'yaml-in-lesson' : 'yaml');
  return (
    <Group orientation={upright ? 'vertical' : 'horizontal'} onLayoutChanged={yaml.onLayoutChanged}>
      <Panel id="middle" className={styles.middle} style={CLIPPED} minSize={280}>
        <Canvas />
        {closed ? <DrawerBar /> : null}
      </Panel>
      <Edge label="Resize the YAML" towards={upright ? 'below' : 'right'} side={yaml} />
      <Panel {...yaml.panel} className={styles.side} style={CLIPPED} minSize={upright ? 140 : 280}>
        <YamlPane />
      </Panel>
    </Group>
  );
}
