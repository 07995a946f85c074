import { useState } from 'react';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { DialogFrame } from '../shell/DialogFrame.tsx';
import { keysText } from '../shell/keys-text.ts';
import { gatherKeys } from './gather.ts';
import styles from './KeyboardMap.module.css';

/** All keys, by where they work. */
export function KeyboardMap() {
  const session = useSession();
  const [places] = useState(() => gatherKeys(session));
  return (
    <DialogFrame title="Keyboard map" says="Everything the mouse does, the keyboard does too." wide>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is longer than the page, and has nothing else for the keyboard to scroll it by */}
      <section aria-label="Keys" tabIndex={0} className={styles.places}>
        {[...places].map(([where, notes]) => (
          <section key={where} aria-label={where}>
            <h3>{where}</h3>
            <dl>
              {notes.map(({ keys, does }) => (
                <div key={`${keys} ${does}`}>
                  <dt>{does}</dt>
                  <dd>
                    <kbd className={controls.kbd}>{keysText(keys)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </DialogFrame>
  );
}
