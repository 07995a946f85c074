import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../text/index.ts';
import { dominantLineEnd, modelTextOf } from './line-ends.ts';
import { editsOf, type ModelChange } from './model-change.ts';

describe('model text', () => {
  it.each([
    ['plain', 'a: 1\nb: 2\n', 'a: 1\nb: 2\n'],
    ['Windows', 'a: 1\r\nb: 2\r\n', 'a: 1\nb: 2\n'],
    ['old Mac', 'a: 1\rb: 2\r', 'a: 1\nb: 2\n'],
    ['mixed', 'a\r\nb\nc\rd', 'a\nb\nc\nd'],
    ['byte order mark', '\uFEFFa: 1\r\n', 'a: 1\n'],
    ['two marks', '\uFEFF\uFEFFa', 'a'],
    ['CR before CRLF', 'a\r\r\nb', 'a\n\nb'],
    ['empty', '', ''],
  ])('of a %s text', (_, document, model) => {
    expect(modelTextOf(document).text).toBe(model);
  });

  it.each([
    ['a\nb\r\nc\r\n', '\r\n'],
    ['a\nb\nc\r\n', '\n'],
    ['a\rb\r', '\r'],
    ['none', '\n'],
    ['tie\r\nhere\n', '\r\n'],
  ])('%j is dominated by %j', (text, end) => {
    expect(dominantLineEnd(text)).toBe(end);
  });

  it('maps offsets to the same place and back', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const model = modelTextOf(document);
        for (let at = 0; at <= model.text.length; at++) {
          const there = model.toDocument(at);
          expect(model.toModel(there)).toBe(at);
          expect(modelTextOf(document.slice(0, there)).text).toBe(model.text.slice(0, at));
        }
      }),
    );
  });
});

describe('changes of the model text', () => {
  const change = (rangeOffset: number, rangeLength: number, text: string): ModelChange => ({
    rangeOffset,
    rangeLength,
    text,
  });

  it.each<[string, string, ModelChange[], string]>([
    ['Enter in a Windows text', 'a\r\nb\r\n', [change(3, 0, '\n')], 'a\r\nb\r\n\r\n'],
    ['Enter in an old Mac text', 'a\rb', [change(3, 0, '\n')], 'a\rb\r'],
    ['typing behind a mark', '\uFEFFa', [change(0, 0, 'x')], '\uFEFFxa'],
    ['joining Windows lines', 'a\r\nb\r\n', [change(1, 1, '')], 'ab\r\n'],
    ['other line ends stay', 'a\nb\r\nc\r\nd', [change(6, 1, 'x')], 'a\nb\r\nc\r\nx'],
    ['several cursors', 'a\r\nb\r\n', [change(3, 0, '!'), change(1, 0, '!')], 'a!\r\nb!\r\n'],
    ['what stands between CR and LF goes', 'a\rx\nb\rc\r', [change(2, 1, '')], 'a\r\r\nb\rc\r'],
    ['no final line end is added', 'a\r\nb', [change(3, 0, 'c')], 'a\r\nbc'],
  ])('%s', (_, document, changes, after) => {
    expect(applyEdits(document, editsOf(document, modelTextOf(document), changes))).toBe(after);
  });

  it.each([
    ['keeps its line ends in an empty text', '', 'a\r\nb\r\n', 'a\r\nb\r\n'],
    ['keeps them behind a mark', '\uFEFF', 'a\nb\r\n', '\uFEFFa\nb\r\n'],
    ['takes those of a text that has some', 'x\n', 'a\r\nb\r\n', 'a\nb\nx\n'],
    ['is taken only for itself', '', 'other\r\n', 'a\nb\n'],
  ])('a paste %s', (_, document, pasted, after) => {
    const text = pasted === 'other\r\n' ? 'a\nb\n' : pasted.replaceAll('\r\n', '\n');
    const edits = editsOf(document, modelTextOf(document), [change(0, 0, text)], pasted);
    expect(applyEdits(document, edits)).toBe(after);
  });

  it('leave a document whose model text is the changed model', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), insertions, (document, a, b, inserted) => {
        const model = modelTextOf(document);
        const one = a % (model.text.length + 1);
        const other = b % (model.text.length + 1);
        const from = Math.min(one, other);
        const to = Math.max(one, other);
        const edits = editsOf(document, model, [change(from, to - from, inserted)]);
        expect(modelTextOf(applyEdits(document, edits)).text).toBe(
          model.text.slice(0, from) + inserted + model.text.slice(to),
        );
      }),
    );
  });
});

const insertions = fc.array(fc.constantFrom('x', '\n', ' ')).map((parts) => parts.join(''));

const documents = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.array(fc.constantFrom('a', 'b: 1', '\n', '\r', '\r\n', '\r\n', ' ')),
  )
  .map(([mark, parts]) => mark + parts.join(''));
