import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../text/index.ts';
import { type GhostBlock, ghostBlocks } from './ghost-lines.ts';

const text = 'spec:\n  containers:\n  - name: app\n    image: a\n';
const at = (place: string) => text.indexOf(place);

describe('lines to come', () => {
  it.each<[string, string, TextEdit[], GhostBlock[]]>([
    ['nothing', text, [], []],
    [
      'after a line',
      text,
      [{ start: at('\n    image'), end: at('\n    image'), text: '\n    tty: true' }],
      [{ after: 3, lines: ['    tty: true'] }],
    ],
    [
      'before a line',
      text,
      [{ start: at('  - name'), end: at('  - name'), text: '  - name: x\n' }],
      [{ after: 2, lines: ['  - name: x'] }],
    ],
    [
      'at the end',
      text,
      [{ start: text.length, end: text.length, text: '  volumes: []\n' }],
      [{ after: 4, lines: ['  volumes: []'] }],
    ],
    [
      'a replaced line',
      text,
      [{ start: at('image: a') + 7, end: at('image: a') + 8, text: 'b' }],
      [{ after: 4, lines: ['    image: b'], gone: { from: 4, to: 4 } }],
    ],
    [
      'a removed line',
      text,
      [{ start: at('    image'), end: text.length, text: '' }],
      [{ after: 4, lines: [], gone: { from: 4, to: 4 } }],
    ],
    [
      'two places, listed backwards',
      text,
      [
        { start: text.length, end: text.length, text: '  b: 2\n' },
        { start: 6, end: 6, text: '  a: 1\n' },
      ],
      [
        { after: 1, lines: ['  a: 1'] },
        { after: 4, lines: ['  b: 2'] },
      ],
    ],
    [
      'two edits of one line',
      'a: [1, 2]\n',
      [
        { start: 4, end: 5, text: '3' },
        { start: 7, end: 8, text: '4' },
      ],
      [{ after: 1, lines: ['a: [3, 4]'], gone: { from: 1, to: 1 } }],
    ],
    [
      'in a Windows text',
      '\uFEFFa: 1\r\nb: 2\r\n',
      [{ start: 7, end: 7, text: 'x: 1\r\n' }],
      [{ after: 1, lines: ['x: 1'] }],
    ],
    [
      'into nothing',
      '',
      [{ start: 0, end: 0, text: 'a: 1\nb: 2\n' }],
      [{ after: 0, lines: ['a: 1', 'b: 2'] }],
    ],
    [
      'without a last line end',
      'a: 1',
      [{ start: 4, end: 4, text: '\nb: 2' }],
      [{ after: 1, lines: ['b: 2'] }],
    ],
  ])('%s', (_, document, edits, expected) => {
    expect(ghostBlocks(document, edits)).toEqual(expected);
  });
});
