import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import {
  designName,
  embedCode,
  kubectlCommand,
  SAFE_LETTERS,
  sharedDesign,
  shareLink,
} from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { DialogFrame } from '../shell/DialogFrame.tsx';
import { Icon } from '../shell/Icon.tsx';
import { CopyField } from './CopyField.tsx';
import styles from './ShareDialog.module.css';

/** The ways a design goes to somebody else: a link, a command, a frame in a page. */
export function ShareDialog() {
  const session = useSession();
  const text = useSessionState((state) => state.text);
  const moved = useSessionState((state) => state.moved);
  const link = useMemo(
    () => shareLink({ ...sharedDesign(session.getState()), text, moved }, location.href),
    [session, text, moved],
  );
  const name = useSessionState((state) => designName(state.shown.pods[state.pod]));
  return (
    <DialogFrame
      title="Share"
      says="The design travels inside the link. Nothing leaves this browser until you send it."
    >
      <section className={styles.way} aria-label="Link">
        <CopyField label="Link" value={link} action="Copy link" done="Link copied." first />
        <p className={styles.note}>
          {link.length.toLocaleString('en')} letters. Who opens it gets a design of their own; yours
          stays as it is.
        </p>
        <Warnings letters={link.length} />
      </section>
      <section className={styles.way} aria-labelledby="share-apply">
        <h3 id="share-apply">Apply it to a cluster</h3>
        <CopyField
          label="kubectl command"
          value={kubectlCommand(text)}
          action="Copy kubectl command"
          done="kubectl command copied."
        />
      </section>
      <section className={styles.way} aria-labelledby="share-embed">
        <h3 id="share-embed">Show it in a page</h3>
        <CopyField
          label="Embed code"
          value={embedCode(link, name)}
          action="Copy embed code"
          done="Embed code copied."
        />
        <p className={styles.note}>A frame with the canvas and the YAML, to look at only.</p>
      </section>
    </DialogFrame>
  );
}

/** What is better known before the link is sent. */
function Warnings({ letters }: { readonly letters: number }) {
  const documents = useSessionState((state) => state.shown.documents);
  const secrets = documents.filter(({ kind }) => kind === 'Secret').map(({ name }) => name);
  const beside = useSessionState((state) => state.definitions);
  return (
    <>
      {beside.length > 0 ? (
        <p className={styles.note}>
          The link carries the text alone, without the definitions beside it: send{' '}
          {beside.map(({ name }) => name).join(', ')} too.
        </p>
      ) : null}
      {secrets.length > 0 ? (
        <p className={styles.warning}>
          <Icon of={TriangleAlert} />
          <span>
            It holds the Secret {secrets.join(', ')}. Who has the link can read what is in it.
          </span>
        </p>
      ) : null}
      {letters > SAFE_LETTERS ? (
        <p className={styles.warning}>
          <Icon of={TriangleAlert} />
          <span>
            Some chat and mail programs cut a link this long. Export image makes a picture with the
            design inside.
          </span>
        </p>
      ) : null}
    </>
  );
}
