import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { History } from '../text/index.ts';
import type { KeptReading } from './kept-reading.ts';
import type { State } from './state.ts';

/** A design as it is kept in the browser. */
export interface StoredDesign {
  readonly id: string;
  /** The name it was given; absent while it goes by its object's name. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly history: History;
  readonly moved: State['moved'];
  /** Absent in designs kept before these were. */
  readonly silenced?: State['silenced'] | undefined;
  readonly minor?: number | undefined;
  /** What was done in the run of its pod, as JSON. */
  readonly run?: string | undefined;
  readonly definitions?: State['definitions'] | undefined;
  readonly left?: State['left'] | undefined;
  readonly read?: KeptReading | undefined;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

interface Schema extends DBSchema {
  designs: { key: string; value: StoredDesign; indexes: { savedAt: number } };
}

/** The browser's store of designs. Every call rejects where the browser forbids storage or has no room left. */
export interface DesignStore {
  load(id: string): Promise<StoredDesign | undefined>;
  latest(): Promise<StoredDesign | undefined>;
  /** All of them, the one saved last first. */
  all(): Promise<readonly StoredDesign[]>;
  save(design: StoredDesign): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Opens the store at its first use. */
export function openDesignStore(): DesignStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opened ??= openDB<Schema>('outrigger', 1, {
      upgrade(db) {
        db.createObjectStore('designs', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
      },
    });
    return opened;
  };
  return {
    load: async (id) => (await database()).get('designs', id),
    async latest() {
      const cursor = await (await database())
        .transaction('designs')
        .store.index('savedAt')
        .openCursor(null, 'prev');
      return cursor?.value;
    },
    async all() {
      const oldestFirst = await (await database()).getAllFromIndex('designs', 'savedAt');
      return oldestFirst.reverse();
    },
    remove: async (id) => (await database()).delete('designs', id),
    async save(design) {
      const transaction = (await database()).transaction('designs', 'readwrite', {
        durability: 'strict',
      });
      const put = transaction.store.put(design);
      // Said now, the end of the transaction does not wait for a page that is being left.
      transaction.commit();
      await Promise.all([put, transaction.done]);
    },
  };
}
