import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { createSession } from './create-session.ts';
import { podImage } from './export-image.ts';
import { isPng, isSvg } from './is-picture.ts';
import { designInPicture, pngWithDesign, svgWithDesign } from './picture-file.ts';

const TEXT = `apiVersion: v1
kind: Pod
metadata: {name: shop} # <&> $& Köln 🚢
spec:
  containers:
  - name: web
    image: "a<b>&c"
`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title></svg>';
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** One white point, as any program would write it. */
function png(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = new Uint8Array([...bytesOf(type), ...data]);
    const word = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
    return [...word(data.length), ...body, ...word(crc32(body))];
  };
  return new Uint8Array([
    ...[137, 80, 78, 71, 13, 10, 26, 10],
    ...chunk('IHDR', new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...chunk('IDAT', deflateSync(new Uint8Array([0, 255]))),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

describe('a design in a picture', () => {
  const texts = [TEXT, TEXT.replaceAll('\n', '\r\n'), `\uFEFF${TEXT}`, 'a: "\u0007\ud800"', ''];
  for (const text of texts) {
    const design = { text, moved: { 'Pod/shop': { 'container:web': { x: 1, y: -2 } } } };
    it(`comes back from SVG and PNG: ${JSON.stringify(text.slice(0, 24))}`, () => {
      for (const picture of [
        bytesOf(svgWithDesign(SVG, design, '')),
        pngWithDesign(png(), design),
      ]) {
        expect(isPng(picture) || isSvg(picture)).toBe(true);
        expect(designInPicture(picture)).toEqual({ ok: true, design });
      }
    });
  }

  it('can be read by people too', () => {
    expect(svgWithDesign(SVG, { text: TEXT }, '')).toContain('image: "a&lt;b&gt;&amp;c"');
    expect(new TextDecoder().decode(pngWithDesign(png(), { text: TEXT }))).toContain(TEXT);
  });

  it('is looked for in vain in other pictures, cut ones and none', () => {
    const whole = pngWithDesign(png(), { text: TEXT });
    expect(designInPicture(png())).toBeUndefined();
    expect(designInPicture(bytesOf(SVG))).toBeUndefined();
    for (let end = 0; end < whole.length; end += 7) {
      const found = designInPicture(whole.subarray(0, end));
      if (found?.ok) expect(found.design.text).toBe(TEXT);
    }
    expect(isSvg(bytesOf(TEXT))).toBe(false);
    expect(isSvg(bytesOf(`<?xml version="1.0"?>\n<!-- by hand -->\n${SVG}`))).toBe(true);
  });
});

describe('the picture of a session', () => {
  it('is named after the pod and holds the design as it is', () => {
    const { getState, actions } = createSession({ design: 'd', text: TEXT }, () => 0);
    actions.place('0:Pod/shop', 'container:web', { x: 300, y: 40 });
    const image = podImage(getState(), { theme: 'dark', fonts: '' });
    expect(image?.name).toBe('shop');
    expect(
      image?.svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${image.width}"`),
    ).toBe(true);
    const found = designInPicture(bytesOf(image?.svg ?? ''));
    expect(found?.ok && found.design.text).toBe(TEXT);
    expect(found?.ok && found.design.moved).toEqual(getState().moved);
  });
});
