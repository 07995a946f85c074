import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './CopyField.module.css';
import { copyText } from './copy-text.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** The name of the button, and what is said when it has copied. */
  readonly action: string;
  readonly done: string;
  readonly first?: boolean;
}

/** Words to take along: a field they can be selected in, and a button that copies them whole. */
export function CopyField({ label, value, action, done, first = false }: CopyFieldProps) {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const made = await copyText(session, value, done);
    setCopied(made);
    if (!made) field.current?.select();
  };
  return (
    <div className={styles.row}>
      <input
        ref={field}
        className={controls.code}
        aria-label={label}
        readOnly
        value={value.replaceAll('\n', '⏎')}
        onFocus={(event) => event.currentTarget.select()}
        onCopy={(event) => {
          event.preventDefault();
          event.clipboardData.setData('text/plain', value);
        }}
      />
      <button
        type="button"
        className={first ? controls.primary : controls.outlined}
        onClick={() => void copy()}
      >
        <Icon of={copied ? Check : Copy} />
        {action}
      </button>
    </div>
  );
}
