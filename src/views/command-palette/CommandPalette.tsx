import { Dialog } from '@base-ui/react/dialog';
import { Command as Palette } from 'cmdk';
import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { COMMAND_GROUPS, type Command, type CommandGroup } from '../commands.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { keysText } from '../shell/keys-text.ts';
import { useShell } from '../shell/shell-state.ts';
import styles from './CommandPalette.module.css';
import { gatherCommands } from './gather.ts';
import { matchOf } from './match.ts';

/** Every action of the app, found by typing. */
export function CommandPalette() {
  const session = useSession();
  const showDialog = useShell((shell) => shell.showDialog);
  const [commands] = useState(() => gatherCommands(session));
  const [typed, setTyped] = useState('');
  const byId = useMemo(() => new Map(commands.map((command) => [command.id, command])), [commands]);
  const groups = groupsFor(session.getState().selected.length > 0);
  const before = useRef(document.activeElement);
  const chosen = useRef(false);
  const run = (command: Command) => {
    chosen.current = true;
    showDialog(undefined);
    command.run(session);
    keepKeyboard(before.current);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && showDialog(undefined)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={`${controls.popup} ${styles.palette}`}
          finalFocus={() => !chosen.current}
        >
          <Dialog.Title className="visually-hidden">Command palette</Dialog.Title>
          <Palette
            label="Actions"
            loop
            filter={(id, words) => {
              const command = byId.get(id);
              return command ? matchOf(command, words) : 0;
            }}
          >
            <div className={styles.field}>
              <Icon of={Search} size={16} />
              <Palette.Input
                value={typed}
                onValueChange={setTyped}
                placeholder="What do you want to do?"
                aria-label="Search actions"
              />
            </div>
            <Palette.Empty className={styles.none}>
              Nothing called ‘{typed.trim()}’. Try another word, or clear it to see all.
            </Palette.Empty>
            <Palette.List className={styles.list} label="Actions">
              {groups.map((group) => (
                <Palette.Group key={group} heading={group} className={styles.group}>
                  {commands
                    .filter((command) => command.group === group)
                    .map((command) => (
                      <Entry key={command.id} command={command} onChoose={() => run(command)} />
                    ))}
                </Palette.Group>
              ))}
            </Palette.List>
          </Palette>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What needs a selection comes first when there is one, else last. */
function groupsFor(selection: boolean): readonly CommandGroup[] {
  const others = COMMAND_GROUPS.filter((group) => group !== 'Selection');
  return selection ? COMMAND_GROUPS : [...others, 'Selection'];
}

function Entry({ command, onChoose }: { readonly command: Command; onChoose(): void }) {
  const session = useSession();
  const hindrance = command.hindered?.(session);
  return (
    <Palette.Item
      className={styles.entry}
      value={command.id}
      disabled={hindrance !== undefined}
      onSelect={onChoose}
    >
      {command.icon ? <Icon of={command.icon} size={16} /> : <i />}
      <span>{command.label}</span>
      {hindrance ? <small>{hindrance}</small> : null}
      {command.keys && !hindrance ? (
        <kbd className={controls.kbd}>{keysText(command.keys)}</kbd>
      ) : null}
    </Palette.Item>
  );
}

/** What a command opens takes the keyboard; where nothing does, it goes back to where it was. */
function keepKeyboard(before: Element | null): void {
  const giveBack = () => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && before instanceof HTMLElement) before.focus();
  };
  requestAnimationFrame(() => requestAnimationFrame(giveBack));
}
