import { Canvas } from '../canvas/Canvas.tsx';
import type { Part } from '../palette/parts.ts';
import { useRun } from '../timeline/use-run.ts';
import { DrawerBar, DrawerPage } from './Drawer.tsx';
import { Edge } from './Edge.tsx';
import { LeftColumn } from './LeftColumn.tsx';
import { type DrawerTab, useShell } from './shell-state.ts';
import { useSide } from './use-side.ts';
import styles from './WideBody.module.css';
import { YamlPane } from './YamlPane.tsx';

/** Parts, canvas and text side by side, the drawer below; each resized by its edge. */
export function WideBody({ onAdd }: { onAdd(part: Part): void }) {
  const drawer = useShell((shell) => shell.drawer);
  const lesson = useShell((shell) => shell.left === 'lesson');
  const parts = useSide('parts', { first: 256, min: 200, max: 420 });
  const page = useSide('lesson', { first: 316, min: 200, max: 420 });
  const left = lesson ? page : parts;
  return (
    <main className={styles.body}>
      <div className={styles.side} style={{ width: left.size, minWidth: left.min }}>
        <LeftColumn onAdd={onAdd} />
      </div>
      <Edge label="Resize the side panel" towards="left" side={left} rest={560} />
      <div className={styles.work}>
        <Desk closed={drawer === undefined} />
        {drawer ? <OpenDrawer of={drawer} /> : null}
      </div>
    </main>
  );
}

/** Canvas and text side by side; the closed drawer's bar lies under the canvas. */
function Desk({ closed }: { readonly closed: boolean }) {
  const lesson = useShell((shell) => shell.left === 'lesson');
  const wide = useSide('yaml', { first: 428, min: 280 });
  const slim = useSide('yaml-in-lesson', { first: 396, min: 280 });
  const yaml = lesson ? slim : wide;
  return (
    <div className={styles.desk}>
      <div className={styles.middle}>
        <Canvas />
        {closed ? <DrawerBar /> : null}
      </div>
      <Edge label="Resize the YAML" towards="right" side={yaml} rest={280} />
      <div className={styles.side} style={{ width: yaml.size, minWidth: yaml.min }}>
        <YamlPane />
      </div>
    </div>
  );
}

function OpenDrawer({ of: drawer }: { readonly of: DrawerTab }) {
  const comparing = useRun((run) => run.comparing) && drawer === 'timeline';
  const side = useSide('drawer', { first: 300, min: comparing ? 470 : 160 });
  return (
    <>
      <Edge label="Resize the drawer" towards="below" side={side} rest={180} />
      <div className={styles.drawer} style={{ height: side.size, minHeight: side.min }}>
        <DrawerBar />
        <DrawerPage of={drawer} />
      </div>
    </>
  );
}
