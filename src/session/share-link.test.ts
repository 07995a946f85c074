import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { carriesDesign } from './link-fragment.ts';
import { packDesign, unpackDesign } from './pack.ts';
import { DICTIONARY } from './pack-words.ts';
import { embedCode, readLink, shareLink } from './share-link.ts';
import type { SharedDesign } from './shared-design.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop # Köln 日本 🚢
spec:
  containers:
  - name: web
    image: nginx:1.29.1
`;
const PAGE = 'https://example.org/tools/outrigger/index.html?x=1#old';
const fragmentOf = (link: string) => link.slice(link.indexOf('#'));
const link = shareLink({ text: POD }, PAGE);

/** Packs any bytes as a link of this version does. */
function packed(json: string): string {
  const body = deflateSync(new TextEncoder().encode(json), { dictionary: DICTIONARY });
  const bytes = new Uint8Array(8 + body.length);
  new DataView(bytes.buffer).setUint32(0, body.length);
  new DataView(bytes.buffer).setUint32(4, crc32(body));
  bytes.set(body, 8);
  return `1.${toBase64Url(bytes)}`;
}

describe('a shared link', () => {
  it('goes to the same page and holds the design behind the #', () => {
    expect(link).toMatch(/^https:\/\/example\.org\/tools\/outrigger\/index\.html#d=1\.[\w-]+$/);
    expect(carriesDesign(fragmentOf(link))).toBe(true);
    expect(carriesDesign('#other')).toBe(false);
  });

  it('brings back the whole design, whatever it holds', () => {
    const place = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
    });
    const designs = fc.record<SharedDesign>(
      {
        text: fc.string({ unit: 'binary', maxLength: 400 }),
        name: fc.stringMatching(/^\w{1,20}$/),
        moved: fc.dictionary(
          fc.stringMatching(/^[a-z:/]{1,12}$/),
          fc.dictionary(fc.stringMatching(/^[a-z:]{1,9}$/), place),
        ),
        silenced: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.array(fc.string())),
        minor: fc.integer({ min: 20, max: 40 }),
        run: fc.json(),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(designs, (design) => {
        const read = readLink(fragmentOf(shareLink(design, PAGE)));
        expect(read).toEqual({ ok: true, design });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps line ends, marks and lone surrogates', () => {
    for (const text of [POD.replaceAll('\n', '\r\n'), `\uFEFF${POD}`, 'a: "\ud800"\n', '\u0000']) {
      expect(unpackDesign(packDesign({ text }))).toEqual({ ok: true, design: { text } });
    }
  });

  it('is opened with what a chat program left behind it', () => {
    for (const rest of ['.', ')', '> said Ann', '&utm_source=mail', '%20']) {
      expect(readLink(`${fragmentOf(link)}${rest}`)).toMatchObject({ ok: true });
    }
    expect(readLink(fragmentOf(link).replaceAll('-', '%2D').replaceAll('_', '%5f'))).toMatchObject({
      ok: true,
    });
  });

  it('says that it was cut, wherever it was', () => {
    const fragment = fragmentOf(link);
    for (let end = '#d='.length; end < fragment.length; end++) {
      const read = readLink(fragment.slice(0, end));
      expect(read.ok ? 'opened' : read.reason, fragment.slice(0, end)).toMatch(/cut short/);
    }
  });

  it('says that it is damaged when a letter is wrong', () => {
    const fragment = fragmentOf(link);
    for (let at = '#d=1.'.length + 6; at < fragment.length - 1; at++) {
      const wrong = fragment[at] === 'A' ? 'B' : 'A';
      const read = readLink(fragment.slice(0, at) + wrong + fragment.slice(at + 1));
      expect(read.ok ? 'opened' : read.reason).toMatch(/damaged/);
    }
  });

  it('of a newer version says so, cut or not', () => {
    for (const letters of ['2.AAAA', '17.', '2.']) {
      const read = readLink(`#d=${letters}`);
      expect(read.ok ? 'opened' : read.reason).toMatch(/newer version/);
    }
  });

  it('of anything else is refused and never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        expect(readLink(`#d=${words}`).ok).toBe(false);
        expect(readLink(`#d=1.${words}`).ok).toBe(false);
      }),
    );
    for (const json of ['', '[]', '{}', '{"text":1}', 'null']) {
      expect(unpackDesign(packed(json)).ok).toBe(false);
    }
  });

  it('takes from a stranger what is a design, and nothing else', () => {
    const json = `{"text":"a","moved":{"p":{"c":{"x":"1","y":2},"d":{"x":1,"y":2},"e":{"x":1e9,"y":0}},"q":3},"minor":"x","more":1,"__proto__":{"x":1}}`;
    expect(unpackDesign(packed(json))).toEqual({
      ok: true,
      design: { text: 'a', moved: { p: { d: { x: 1, y: 2 } } } },
    });
  });

  it('that would unfold without end is refused early', () => {
    const bomb = packed(`{"text":"${'a'.repeat(40 * 1024 * 1024)}"}`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(unpackDesign(bomb)).toEqual({ ok: false, fault: 'large' });
  });
});

describe('the code for a frame', () => {
  it('names the pod and shows without changing', () => {
    const code = embedCode(shareLink({ text: POD }, PAGE), 'a "shop" & more');
    expect(code).toContain('src="https://example.org/tools/outrigger/index.html?embed#d=1.');
    expect(code).toContain('title="Pod a &quot;shop&quot; &amp; more"');
  });
});
