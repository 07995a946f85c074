import { Cable, X } from 'lucide-react';
import { create } from 'zustand';
import type { NameCall, Pod } from '../../pod/index.ts';
import { useCovered } from '../findings/use-checked.ts';
import { useActions } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './BehindBanner.module.css';

/** Calls whose offer was put away; they stay so until the page is loaded again. */
const usePutAway = create<{ readonly calls: ReadonlySet<string> }>(() => ({ calls: new Set() }));

function putAway(call: NameCall): void {
  usePutAway.setState(({ calls }) => ({ calls: new Set([...calls, nameOf(call)]) }));
}

function nameOf({ client, server, text }: NameCall): string {
  return `${client} ${server} ${text}`;
}

/**
 * Offers the repair of a call by container name: names do not resolve inside a pod. Not while that may be the fault that
 * is looked for.
 */
export function NameCallBanner({ pod }: { readonly pod: Pod }) {
  const { perform } = useActions();
  const covered = useCovered();
  const calls = usePutAway((state) => state.calls);
  const call = pod.nameCalls.find((each) => !calls.has(nameOf(each)));
  if (!call || covered) return null;
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
      <button
        type="button"
        className={controls.icon}
        aria-label="Put this hint away"
        title="Put this hint away"
        onClick={() => putAway(call)}
      >
        <Icon of={X} />
      </button>
    </div>
  );
}
