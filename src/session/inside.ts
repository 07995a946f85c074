import type { StoreApi } from 'zustand/vanilla';
import type { Desk } from './desk.ts';
import type { Means } from './session.ts';
import type { State } from './state.ts';
import type { Teller } from './teller.ts';

/** What the parts of a session share. */
export interface Inside extends Means {
  readonly store: StoreApi<State>;
  readonly desk: Desk;
  readonly tell: Teller;
}
