import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const POD = 'kind: Pod\nspec: {containers: [{name: app}]}\n';

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return view.buffer;
};

const asFile = (bytes: BlobPart) => Object.assign(new Blob([bytes]), { name: 'pod.yaml' });

describe('a file that is opened', () => {
  it('is taken as it is, byte order mark and all', async () => {
    const text = `\uFEFF${POD}`;
    expect(await readFile(asFile(text))).toEqual({ ok: true, text });
  });

  const others = [
    ['UTF-16, as PowerShell writes it', utf16(`\uFEFF${POD}`, true)],
    ['UTF-16, the other way round', utf16(`\uFEFF${POD}`, false)],
    ['Latin-1', new Uint8Array([0x23, 0x20, 0xfc, 0x0a])],
  ] as const;
  for (const [what, bytes] of others) {
    it(`is said not to be UTF-8 where it is ${what}`, async () => {
      expect(await readFile(asFile(bytes))).toMatchObject({
        ok: false,
        reason: 'pod.yaml is not written in UTF-8.',
      });
    });
  }

  it('is said to be binary where it is', async () => {
    expect(await readFile(asFile(new Uint8Array([0x7f, 0x45, 0, 1])))).toMatchObject({
      ok: false,
      reason: 'pod.yaml is a binary file, not a manifest.',
    });
  });
});
