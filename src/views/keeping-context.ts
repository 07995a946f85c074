import { createContext } from 'react';
import type { Keeping } from '../session/index.ts';

export type { Keeping };

/** What the browser keeps beside the open design; undefined where nothing is kept. */
export const KeepingContext = createContext<Keeping | undefined>(undefined);
