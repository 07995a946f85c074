import { placesKey } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { InlineField } from './InlineField.tsx';

/** The name of a card, edited in place; every reference follows, and so does the place it was moved to by hand. */
export function NameField({ itemKey, name, kind }: NameProps) {
  const session = useSession();
  const keep = (next: string) => {
    const { shown, pod, moved } = session.getState();
    const drawn = shown.pods[pod];
    const outcome = session.actions.perform(
      kind === 'container'
        ? { do: 'renameContainer', container: name, name: next }
        : { do: 'renameVolume', volume: name, name: next },
      { quietly: true },
    );
    // The old name keeps the place too: undo brings the card back to it.
    const place = drawn && moved[placesKey(drawn)]?.[itemKey];
    if (outcome.made && outcome.selected !== undefined && drawn && place) {
      session.actions.place(placesKey(drawn), outcome.selected, place);
    }
    return outcome;
  };
  return <InlineField itemKey={itemKey} label={`Name of ${name}`} value={name} keep={keep} />;
}

interface NameProps {
  readonly itemKey: string;
  readonly name: string;
  readonly kind: 'container' | 'volume';
}
