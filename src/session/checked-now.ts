import type { Checked } from './checked.ts';
import type { State } from './state.ts';

/** True when a check is of the text and the Kubernetes version as they are now: an older one is never shown as current. */
export function isCurrent(
  checked: Pick<Checked, 'version' | 'minor'>,
  { version, minor }: Pick<State, 'version' | 'minor'>,
): boolean {
  return checked.version === version && checked.minor === minor;
}
