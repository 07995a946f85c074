import { createContext } from 'react';

/** The two ways on when another tab holds the design. */
export interface Keeping {
  workOnCopy(): void;
  useHere(): void;
}

export const KeepingContext = createContext<Keeping | undefined>(undefined);
