import { Menu } from '@base-ui/react/menu';
import {
  ArrowDown,
  ArrowUp,
  Cable,
  Copy,
  Image,
  type LucideIcon,
  Pencil,
  SlidersHorizontal,
  Star,
  Trash2,
} from 'lucide-react';
import type { ContainerNode, VolumeNode } from '../../graph/index.ts';
import type { Role } from '../../pod/index.ts';
import { graphFor } from '../../session/index.ts';
import { enterFields } from '../inspector/inspect-state.ts';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { mainLandmark } from '../shell/main-landmark.ts';
import { RoleGlyph } from '../shell/RoleTile.tsx';
import { type MenuPlace, useCanvas } from './canvas-state.ts';
import { focusCard } from './focus-card.ts';
import { hasSourceField } from './SourceField.tsx';
import { useCardCommands } from './use-card-commands.ts';
import { useSelect } from './use-select.ts';

/** Everything a card can do, at the pointer or at the card. */
export function CardMenu() {
  const menu = useCanvas((canvas) => canvas.menu);
  const showMenu = useCanvas((canvas) => canvas.showMenu);
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const graph = pod ? graphFor(pod) : undefined;
  const container = graph?.containers.find(({ key }) => key === menu?.key);
  const volume = graph?.volumes.find(({ key }) => key === menu?.key);
  return (
    <Menu.Root
      open={container !== undefined || volume !== undefined}
      onOpenChange={(open) => !open && showMenu(undefined)}
    >
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          positionMethod="fixed"
          anchor={menu ? anchorAt(menu) : null}
          side="bottom"
          align="start"
          sideOffset={2}
        >
          <Menu.Popup className={controls.menu} finalFocus={false}>
            {container ? <ContainerItems node={container} /> : null}
            {volume ? <VolumeItems node={volume} /> : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function anchorAt({ x, y }: MenuPlace) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

const ROLES: readonly { role: Role; label: string }[] = [
  { role: 'sidecar', label: 'Make it a sidecar' },
  { role: 'classic', label: 'Make it a classic sidecar' },
  { role: 'init', label: 'Make it an init container' },
];

function ContainerItems({ node }: { readonly node: ContainerNode }) {
  const { perform } = useActions();
  const edit = useCanvas((canvas) => canvas.edit);
  const linkFrom = useCanvas((canvas) => canvas.linkFrom);
  const commands = useCardCommands();
  return (
    <>
      <InspectItem itemKey={node.key} />
      <Item icon={Pencil} label="Rename" keys="F2" act={() => edit(node.key, 'name')} />
      <Item icon={Image} label="Change image" act={() => edit(node.key, 'source')} />
      <Item
        icon={Cable}
        label="Connect…"
        keys="L"
        act={() => {
          linkFrom(node.key);
          focusCard(node.key);
        }}
      />
      <Menu.Separator className={controls.separator} />
      {node.role === 'main' ? null : node.lane === 'containers' ? (
        <Item
          icon={Star}
          label="Make it main"
          act={() => perform({ do: 'makeMain', container: node.name })}
        />
      ) : null}
      {ROLES.filter(
        ({ role }) => role !== node.role && !(role === 'classic' && node.role === 'main'),
      ).map(({ role, label }) => (
        <Menu.Item
          key={role}
          className={controls.menuItem}
          onClick={() => commands.convert(node, role)}
        >
          <RoleGlyph of={role} size={14} />
          {label}
        </Menu.Item>
      ))}
      <Item icon={ArrowUp} label="Move up" keys="Alt ↑" act={() => commands.shift(node, -1)} />
      <Item icon={ArrowDown} label="Move down" keys="Alt ↓" act={() => commands.shift(node, 1)} />
      <Menu.Separator className={controls.separator} />
      <Item
        icon={Copy}
        label="Duplicate"
        keys="Ctrl D"
        act={() => perform({ do: 'duplicateContainer', container: node.name })}
      />
      <Item icon={Trash2} label="Delete" keys="Del" act={() => commands.remove([node.key])} />
    </>
  );
}

function VolumeItems({ node }: { readonly node: VolumeNode }) {
  const edit = useCanvas((canvas) => canvas.edit);
  const linkFrom = useCanvas((canvas) => canvas.linkFrom);
  const commands = useCardCommands();
  return (
    <>
      <InspectItem itemKey={node.key} />
      <Item icon={Pencil} label="Rename" keys="F2" act={() => edit(node.key, 'name')} />
      {hasSourceField(node.type) ? (
        <Item icon={Image} label="Change source" act={() => edit(node.key, 'source')} />
      ) : null}
      <Item
        icon={Cable}
        label="Connect…"
        keys="L"
        act={() => {
          linkFrom(node.key);
          focusCard(node.key);
        }}
      />
      <Menu.Separator className={controls.separator} />
      <Item icon={Trash2} label="Delete" keys="Del" act={() => commands.remove([node.key])} />
    </>
  );
}

/** Opens the card's form; on a phone its page. */
function InspectItem({ itemKey }: { readonly itemKey: string }) {
  const select = useSelect();
  const inspect = () => {
    select([itemKey]);
    enterFields();
  };
  return <Item icon={SlidersHorizontal} label="Inspect" keys="Enter" act={inspect} />;
}

function Item({ icon, label, keys, act }: ItemProps) {
  return (
    <Menu.Item className={controls.menuItem} onClick={act} aria-label={label}>
      <Icon of={icon} />
      {label}
      {keys ? <kbd>{keys}</kbd> : null}
    </Menu.Item>
  );
}

interface ItemProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string;
  act(): void;
}
