import { describe, expect, it } from 'vitest';
import type { Entry, Severity } from './entries.ts';
import { grouped, objectsOf, passes } from './list-filter.ts';

function entry(message: string, severity: Severity, start: number, name: string): Entry {
  return {
    key: message,
    severity,
    message,
    document: 0,
    at: [],
    span: { start, end: start + 1 },
    object: { kind: 'document', id: name, name },
  };
}

const nobody = entry('Nobody writes to logs.', 'error', 90, 'logs');
const limit = entry('app has no memory limit.', 'warning', 20, 'app');
const probe = entry('app has no liveness probe.', 'hint', 10, 'app');
const all = [nobody, limit, probe];

describe('the list of findings', () => {
  it.each([
    ['nothing asked', {}, all],
    ['a severity', { severity: 'warning' }, [limit]],
    ['words in any order and case', { text: 'LIMIT app' }, [limit]],
    ['an object’s name', { text: 'logs' }, [nobody]],
    ['an object', { object: 'app' }, [limit, probe]],
    ['nothing fits', { text: 'secret' }, []],
  ] as const)('%s', (_, asked, expected) => {
    const filter = { severity: undefined, text: '', object: undefined, ...asked };
    expect(all.filter((each) => passes(each, filter))).toEqual(expected);
  });

  it('stands by severity, or by object in the order of the text', () => {
    expect(grouped(all, 'severity').map(({ entries }) => entries)).toEqual([all]);
    expect(grouped(all, 'object').map(({ id, entries }) => [id, entries])).toEqual([
      ['app', [limit, probe]],
      ['logs', [nobody]],
    ]);
    expect(objectsOf(all).map(({ name }) => name)).toEqual(['logs', 'app']);
  });
});
