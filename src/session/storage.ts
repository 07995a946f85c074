import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { History } from '../text/index.ts';
import type { State } from './state.ts';

/** A design as it is kept in the browser. */
export interface StoredDesign {
  readonly id: string;
  readonly text: string;
  readonly history: History;
  readonly moved: State['moved'];
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
  save(design: StoredDesign): Promise<void>;
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
    async save(design) {
      const transaction = (await database()).transaction('designs', 'readwrite', {
        durability: 'strict',
      });
      await transaction.store.put(design);
      await transaction.done;
    },
  };
}
