import { Menu } from '@base-ui/react/menu';
import { ClipboardPaste, FileCode2, ImageDown, Maximize, Pencil, Plus, Trash2 } from 'lucide-react';
import { spanOfKey } from '../../session/index.ts';
import { addPart, CONTAINERS } from '../palette/parts.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { useShell } from '../shell/shell-state.ts';
import { useCanvas } from './canvas-state.ts';
import { pasteFromClipboard } from './clipboard.ts';
import { MenuItem } from './MenuItem.tsx';
import { useAddCard } from './use-add-card.ts';
import { useCardCommands } from './use-card-commands.ts';

/** What the water between the cards offers. */
export function CanvasItems() {
  const session = useSession();
  const add = useAddCard();
  const view = useCanvas((canvas) => canvas.view);
  const showDialog = useShell((shell) => shell.showDialog);
  return (
    <>
      {CONTAINERS.map((part) => (
        <MenuItem
          key={part.label}
          icon={Plus}
          label={`Add ${part.label.toLowerCase()}`}
          act={() => add(addPart(part))}
        />
      ))}
      <Menu.Separator className={controls.separator} />
      <MenuItem
        icon={ClipboardPaste}
        label="Paste containers"
        keys="Ctrl V"
        act={() => void pasteFromClipboard(session)}
      />
      <Menu.Separator className={controls.separator} />
      {view ? <MenuItem icon={Maximize} label="Fit" act={view.fit} /> : null}
      <MenuItem icon={ImageDown} label="Export image" act={() => showDialog('export')} />
    </>
  );
}

/** What a mount or link offers. */
export function EdgeItems({ edgeKey }: { readonly edgeKey: string }) {
  const { getState, actions } = useSession();
  const showEdge = useCanvas((canvas) => canvas.showEdge);
  const commands = useCardCommands();
  const goToLines = () => {
    const { shown, pod } = getState();
    actions.select([edgeKey], spanOfKey(shown.spans[pod] ?? [], edgeKey));
    useShell.getState().showTab('yaml');
  };
  return (
    <>
      <MenuItem icon={Pencil} label="Change…" keys="Enter" act={() => showEdge(edgeKey)} />
      <MenuItem icon={FileCode2} label="Show its lines" act={goToLines} />
      <Menu.Separator className={controls.separator} />
      <MenuItem icon={Trash2} label="Delete" keys="Del" act={() => commands.remove([edgeKey])} />
    </>
  );
}
