import { useActions } from '../session-context.tsx';
import { InlineField } from './InlineField.tsx';

/** The name of a card, edited in place; every reference follows. */
export function NameField({ itemKey, name, kind }: NameProps) {
  const { perform } = useActions();
  const keep = (next: string) =>
    perform(
      kind === 'container'
        ? { do: 'renameContainer', container: name, name: next }
        : { do: 'renameVolume', volume: name, name: next },
    );
  return <InlineField itemKey={itemKey} label={`Name of ${name}`} value={name} keep={keep} />;
}

interface NameProps {
  readonly itemKey: string;
  readonly name: string;
  readonly kind: 'container' | 'volume';
}
