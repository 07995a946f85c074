import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRun, writeRun } from './run-json.ts';

describe('the run in a link', () => {
  it('is read back as it was written', () => {
    const saved = {
      deeds: [{ at: 3, do: 'delete' as const, grace: 5 }],
      until: 120,
      playhead: 4.5,
      comparing: false,
      on: true,
    };
    expect(readRun(writeRun(saved))).toEqual(saved);
    expect(readRun(writeRun({ ...saved, on: false }))).toEqual({ ...saved, on: false });
    const nothing = { deeds: [], until: 60, playhead: 0, comparing: false, on: true };
    expect(writeRun(nothing)).toBeUndefined();
  });

  it('of anybody does no harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const read = readRun(text);
        expect(read === undefined || read.playhead <= read.until).toBe(true);
      }),
    );
    const hostile =
      '{"deeds":[{"at":1e99,"do":"__proto__"},{"at":-1,"do":"crash"},{"at":2,"do":"crash","container":7}]}';
    expect(readRun(hostile)?.deeds).toEqual([{ at: 2, do: 'crash' }]);
  });
});
