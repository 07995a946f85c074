import { describe, expect, it } from 'vitest';
import { carryOver, type EditorMessage, underlined } from './editor-message.ts';

const TEXT = 'a:\n- name: app # main\n  image: b\nc: 1\n';

function at(words: string, end = words): EditorMessage {
  const start = TEXT.indexOf(words);
  const stop = TEXT.indexOf(end) + end.length;
  return { key: words, severity: 'error', span: { start, end: stop }, message: words };
}

describe('messages while the text goes on', () => {
  const app = at('- name: app', 'image: b');
  const c = at('c: 1');

  it.each([
    ['nothing', TEXT, ['- name: app', 'c: 1']],
    ['a line above', `# new\n${TEXT}`, ['- name: app', 'c: 1']],
    ['the line itself', TEXT.replace('name: app', 'name: web'), ['c: 1']],
    ['a line below its first', TEXT.replace('image: b', 'image: bb'), ['- name: app', 'c: 1']],
    ['the end of its line', TEXT.replace('c: 1', 'c: 12'), ['- name: app']],
    ['all of it', '', []],
  ])('typed: %s', (_, after, kept) => {
    const carried = carryOver([app, c], TEXT, after);
    expect(carried.map(({ key }) => key)).toEqual(kept);
    for (const { key, span } of carried) expect(after.slice(span.start)).toMatch(key.slice(0, 4));
  });

  it.each([
    [at('- name: app', 'image: b'), 'name: app'],
    [at('c: 1'), 'c: 1'],
    [at('a:'), 'a:'],
  ])('underlines the words of the first line', ({ span }, words) => {
    const { start, end } = underlined(TEXT, span);
    expect(TEXT.slice(start, end)).toBe(words);
  });
});
