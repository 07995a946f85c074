import type { Target } from '../../inspector/index.ts';
import { graphFor } from '../../session/index.ts';
import { useSelect } from '../canvas/use-select.ts';
import { RoleTile } from '../shell/RoleTile.tsx';
import styles from './WhoMounts.module.css';

/** The containers that mount a volume, where and how; each leads to its own form. */
export function WhoMounts({ target, volume }: WhoProps) {
  const select = useSelect();
  const rows = graphFor(target.pod).containers.flatMap((node) =>
    node.container.mounts
      .filter((mount) => mount.volume === volume)
      .map((mount) => ({ node, mount })),
  );
  if (rows.length === 0) return null;
  return (
    <section className={styles.who} aria-label="Mounted by">
      <h2>Mounted by</h2>
      {rows.map(({ node, mount }) => (
        <button key={mount.path.join('.')} type="button" onClick={() => select([node.key])}>
          <RoleTile of={node.role} size={18} />
          <b>{node.name}</b>
          <code>{mount.mountPath}</code>
          <em>{mount.readOnly ? 'ro' : 'rw'}</em>
        </button>
      ))}
    </section>
  );
}

interface WhoProps {
  readonly target: Target;
  readonly volume: string;
}
