import type { Checked } from './checked.ts';
import type { State } from './state.ts';

/** True when a check is of the text, the Kubernetes version and the definitions beside as they are now: an older one is never shown as current. */
export function isCurrent(
  checked: Pick<Checked, 'version' | 'minor' | 'beside'>,
  { version, minor, definitions }: Pick<State, 'version' | 'minor' | 'definitions'>,
): boolean {
  const { beside } = checked;
  return (
    checked.version === version &&
    checked.minor === minor &&
    beside.length === definitions.length &&
    definitions.every(({ id }, i) => id === beside[i])
  );
}
