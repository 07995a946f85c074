import { Box, ChevronsRight } from 'lucide-react';
import type { ContainerNode } from '../../graph/index.ts';
import type { Pod, Role } from '../../pod/index.ts';
import { useCardCommands } from '../canvas/use-card-commands.ts';
import { Icon } from '../shell/Icon.tsx';
import { RoleGlyph } from '../shell/RoleTile.tsx';
import { Segments } from '../shell/Segments.tsx';
import styles from './Header.module.css';

const OPTIONS = [
  { value: 'init', label: <Option glyph={<Icon of={ChevronsRight} size={13} />} word="Init" /> },
  {
    value: 'sidecar',
    label: <Option glyph={<RoleGlyph of="sidecar" size={13} />} word="Sidecar" />,
  },
  { value: 'classic', label: <Option glyph={<Icon of={Box} size={13} />} word="Container" /> },
] as const;

function Option({ glyph, word }: { readonly glyph: React.ReactNode; readonly word: string }) {
  return (
    <>
      {glyph}
      {word}
    </>
  );
}

/** What the container is in its pod, and what that means for its start and its end. */
export function RoleSwitch({ node, pod }: { readonly node: ContainerNode; readonly pod: Pod }) {
  const commands = useCardCommands();
  return (
    <>
      <div className={styles.role}>
        <Segments
          name="Role"
          value={node.role === 'main' ? 'classic' : node.role}
          options={OPTIONS}
          choose={(role: Role) => commands.convert(node, role)}
        />
      </div>
      <p className={styles.says}>{whenItRuns(node, pod)}</p>
    </>
  );
}

/** When a container starts and stops, in one or two sentences. */
export function whenItRuns({ role, step }: ContainerNode, pod: Pod): string {
  const main = pod.containers.find((container) => container.role === 'main')?.name ?? 'the others';
  const before = pod.containers.filter((each) => each.role === 'init' || each.role === 'sidecar');
  const running = pod.containers.filter((each) => each.role === 'main' || each.role === 'classic');
  switch (role) {
    case 'sidecar':
      return `Starts ${ordinal(step ?? 1)}, before ${main}. Stops after it.`;
    case 'init':
      return `Runs ${ordinal(step ?? 1)}, to its end, before ${main} starts.`;
    case 'main':
    case 'classic': {
      const first = before.length > 0 ? `Starts after ${countOf(before.length)}` : 'Starts at once';
      const others = running.length > 1 ? `, together with ${countOf(running.length - 1)}` : '';
      return `${first}${others}.`;
    }
  }
}

function countOf(count: number): string {
  return count === 1 ? 'one other' : `${count} others`;
}

function ordinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
}
