import { useId } from 'react';
import controls from '../shell/controls.module.css';

/** `app writes to`. */
export function Who({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <>
      <b>{name}</b> {does}
    </>
  );
}

/** A line of code to fill in. */
export function TextField({
  label,
  value,
  onChange,
}: {
  readonly label: React.ReactNode;
  readonly value: string;
  onChange(value: string): void;
}) {
  return (
    <Labelled text={label}>
      {(id) => (
        <input
          id={id}
          className={controls.code}
          value={value}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** A field below what it is for. */
export function Labelled({
  text,
  children,
}: {
  readonly text: React.ReactNode;
  children(id: string): React.ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <label className={controls.label} htmlFor={id}>
        {text}
      </label>
      {children(id)}
    </div>
  );
}
