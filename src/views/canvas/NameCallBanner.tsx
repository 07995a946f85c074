import { Cable } from 'lucide-react';
import type { Pod } from '../../pod/index.ts';
import { useActions } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './BehindBanner.module.css';

/** Offers the repair of a call by container name: names do not resolve inside a pod. */
export function NameCallBanner({ pod }: { readonly pod: Pod }) {
  const { perform } = useActions();
  const call = pod.nameCalls[0];
  if (!call) return null;
  const { client, server, text } = call;
  return (
    <div className={styles.banner} data-tone="hint">
      <Icon of={Cable} size={16} />
      <p>
        <b>{client}</b> calls <code>{text}</code>. A container’s name is no address; both share
        127.0.0.1.
      </p>
      <button
        type="button"
        className={controls.outlined}
        onClick={() => perform({ do: 'callLocalhost', client, server })}
      >
        Use 127.0.0.1
      </button>
    </div>
  );
}
