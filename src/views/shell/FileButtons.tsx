import {
  BookOpen,
  ChevronDown,
  Download,
  FilePlus2,
  Files,
  FolderOpen,
  Layers,
  Link,
  Search,
} from 'lucide-react';
import { useSession, useSessionState } from '../session-context.tsx';
import { BarMenuButton } from './BarMenuButton.tsx';
import controls from './controls.module.css';
import { newDesign, openFromDialog } from './file-actions.ts';
import { Icon } from './Icon.tsx';
import { keysText } from './keys-text.ts';
import { lazily, useFetchAhead } from './lazily.ts';
import { useShell } from './shell-state.ts';
import styles from './TopBar.module.css';
import { useMedia } from './use-media.ts';

const FileMenu = lazily(() => import('./BarMenus.tsx').then((it) => it.FileMenu));
const ExportMenu = lazily(() => import('./BarMenus.tsx').then((it) => it.ExportMenu));

const MENUS = [ExportMenu, FileMenu];

/** The ways to begin and to come back: a button each, in a narrower window a menu. */
export function FileButtons() {
  const session = useSession();
  const showDialog = useShell((shell) => shell.showDialog);
  const roomy = useMedia('(min-width: 1280px)');
  if (!roomy) {
    const face = (
      <>
        <Icon of={Files} />
        File
        <Icon of={ChevronDown} size={12} />
      </>
    );
    return <BarMenuButton className={controls.button} face={face} menu={FileMenu} />;
  }
  return (
    <>
      <button type="button" className={styles.file} onClick={() => newDesign(session)}>
        <Icon of={FilePlus2} />
        New
      </button>
      <button type="button" className={styles.file} onClick={() => openFromDialog(session)}>
        <Icon of={FolderOpen} />
        Open
      </button>
      <button
        type="button"
        className={styles.file}
        onPointerEnter={drawGallery}
        onFocus={drawGallery}
        onClick={() => showDialog('templates')}
      >
        <Icon of={BookOpen} />
        Templates
      </button>
      <button type="button" className={styles.file} onClick={() => showDialog('designs')}>
        <Icon of={Layers} />
        Designs
      </button>
    </>
  );
}

/** The gallery's pictures begin before its button is pressed. */
function drawGallery(): void {
  void import('../patterns/draw-gallery.ts').then(
    (gallery) => gallery.drawGallery(),
    () => undefined,
  );
}

/** Opens the command palette. */
export function SearchButton() {
  const showDialog = useShell((shell) => shell.showDialog);
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.search}`}
      aria-label="Command palette"
      title="Find any action"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => showDialog('commands')}
    >
      <Icon of={Search} size={16} />
      <kbd className={controls.kbd}>{keysText('Ctrl+K')}</kbd>
    </button>
  );
}

/** The two ways to somebody else: a link, and everything that leaves the page. */
export function ShareButtons() {
  const showDialog = useShell((shell) => shell.showDialog);
  const empty = useSessionState(({ text }) => text.trim() === '');
  useFetchAhead(MENUS);
  const face = (
    <>
      <Icon of={Download} />
      Export
    </>
  );
  return (
    <>
      <button
        type="button"
        className={controls.outlined}
        disabled={empty}
        onClick={() => showDialog('share')}
      >
        <Icon of={Link} />
        Share
      </button>
      <BarMenuButton className={controls.primary} face={face} menu={ExportMenu} />
    </>
  );
}
