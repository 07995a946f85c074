import type { PlainRow } from './graph.ts';

/** What a card says at the right of a row: a port's name, what is done to a volume, or what is wrong. */
export function rowNote(row: PlainRow): string {
  switch (row.kind) {
    case 'port':
      return row.declared ? row.label : 'not declared';
    case 'bad-port':
      return 'not a port';
    case 'mount':
      return row.volume === undefined ? 'missing' : row.verb;
  }
}

/** True for a row that can't be as it is written. */
export function isBadRow(row: PlainRow): boolean {
  return row.kind === 'bad-port' || (row.kind === 'mount' && row.volume === undefined);
}
