import { Menu } from '@base-ui/react/menu';
import {
  ArrowDown,
  ArrowUp,
  BookmarkPlus,
  Cable,
  ClipboardCopy,
  Copy,
  Image,
  Pencil,
  SlidersHorizontal,
  Star,
  Trash2,
} from 'lucide-react';
import type { ContainerNode, VolumeNode } from '../../graph/index.ts';
import type { Role } from '../../pod/index.ts';
import { graphFor } from '../../session/index.ts';
import { enterFields } from '../inspector/inspect-state.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { mainLandmark } from '../shell/main-landmark.ts';
import { RoleGlyph } from '../shell/RoleTile.tsx';
import { useShell } from '../shell/shell-state.ts';
import { RunItems } from '../timeline/RunItems.tsx';
import { CanvasItems, EdgeItems } from './CanvasMenuItems.tsx';
import { type MenuPlace, useCanvas } from './canvas-state.ts';
import { copyCards } from './clipboard.ts';
import { focusCard } from './focus-card.ts';
import { MenuItem } from './MenuItem.tsx';
import { hasSourceField } from './SourceField.tsx';
import { useCardCommands } from './use-card-commands.ts';
import { useSelect } from './use-select.ts';

/** Everything a card, an edge or the canvas itself can do, at the pointer or at the card. */
export function CardMenu() {
  const menu = useCanvas((canvas) => canvas.menu);
  const showMenu = useCanvas((canvas) => canvas.showMenu);
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const graph = pod ? graphFor(pod) : undefined;
  const container = graph?.containers.find(({ key }) => key === menu?.key);
  const volume = graph?.volumes.find(({ key }) => key === menu?.key);
  const edge = graph?.edges.find(({ key }) => key === menu?.key);
  return (
    <Menu.Root
      open={
        menu !== undefined &&
        (menu.key === undefined || (container ?? volume ?? edge) !== undefined)
      }
      onOpenChange={(open) => !open && showMenu(undefined)}
    >
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          anchor={menu ? anchorAt(menu) : null}
          side="bottom"
          align="start"
          sideOffset={2}
        >
          <Menu.Popup className={controls.menu} finalFocus={false}>
            {container ? <ContainerItems node={container} /> : null}
            {volume ? <VolumeItems node={volume} /> : null}
            {edge ? <EdgeItems edgeKey={edge.key} /> : null}
            {menu && menu.key === undefined ? <CanvasItems /> : null}
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
  const session = useSession();
  const { perform } = session.actions;
  const edit = useCanvas((canvas) => canvas.edit);
  const linkFrom = useCanvas((canvas) => canvas.linkFrom);
  const commands = useCardCommands();
  return (
    <>
      <RunItems card={node.key} />
      <InspectItem itemKey={node.key} />
      <MenuItem icon={Pencil} label="Rename" keys="F2" act={() => edit(node.key, 'name')} />
      <MenuItem icon={Image} label="Change image" act={() => edit(node.key, 'source')} />
      <MenuItem
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
        <MenuItem
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
      <MenuItem icon={ArrowUp} label="Move up" keys="Alt ↑" act={() => commands.shift(node, -1)} />
      <MenuItem
        icon={ArrowDown}
        label="Move down"
        keys="Alt ↓"
        act={() => commands.shift(node, 1)}
      />
      <Menu.Separator className={controls.separator} />
      <MenuItem
        icon={ClipboardCopy}
        label="Copy"
        keys="Ctrl C"
        act={() => void copyCards(session, [node.key])}
      />
      <MenuItem
        icon={Copy}
        label="Duplicate"
        keys="Ctrl D"
        act={() => perform({ do: 'duplicateContainer', container: node.name })}
      />
      <SavePatternItem itemKey={node.key} />
      <MenuItem icon={Trash2} label="Delete" keys="Del" act={() => commands.remove([node.key])} />
    </>
  );
}

/** Keeps the selected containers, or this one, as a pattern of the user's own. */
function SavePatternItem({ itemKey }: { readonly itemKey: string }) {
  const { getState, actions } = useSession();
  const showDialog = useShell((shell) => shell.showDialog);
  const save = () => {
    if (!getState().selected.includes(itemKey)) actions.select([itemKey]);
    showDialog('savePattern');
  };
  return <MenuItem icon={BookmarkPlus} label="Save as pattern" act={save} />;
}

function VolumeItems({ node }: { readonly node: VolumeNode }) {
  const edit = useCanvas((canvas) => canvas.edit);
  const linkFrom = useCanvas((canvas) => canvas.linkFrom);
  const commands = useCardCommands();
  return (
    <>
      <InspectItem itemKey={node.key} />
      <MenuItem icon={Pencil} label="Rename" keys="F2" act={() => edit(node.key, 'name')} />
      {hasSourceField(node.type) ? (
        <MenuItem icon={Image} label="Change source" act={() => edit(node.key, 'source')} />
      ) : null}
      <MenuItem
        icon={Cable}
        label="Connect…"
        keys="L"
        act={() => {
          linkFrom(node.key);
          focusCard(node.key);
        }}
      />
      <Menu.Separator className={controls.separator} />
      <MenuItem icon={Trash2} label="Delete" keys="Del" act={() => commands.remove([node.key])} />
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
  return <MenuItem icon={SlidersHorizontal} label="Inspect" keys="Enter" act={inspect} />;
}
