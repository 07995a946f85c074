import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFile } from './write-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outrigger-'));
  writeFileSync(join(folder, 'pod.yaml'), 'old\n', { mode: 0o640 });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a file gets the new text, keeps its permissions, and nothing else is left in the folder', () => {
  writeFile(join(folder, 'pod.yaml'), 'new\n');
  expect(readFileSync(join(folder, 'pod.yaml'), 'utf8')).toBe('new\n');
  expect(statSync(join(folder, 'pod.yaml')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['pod.yaml']);
});

it('through a link the file it leads to is written, and the link stays', () => {
  symlinkSync('pod.yaml', join(folder, 'link.yaml'));
  writeFile(join(folder, 'link.yaml'), 'new\n');
  expect(readFileSync(join(folder, 'pod.yaml'), 'utf8')).toBe('new\n');
  expect(readdirSync(folder).sort()).toEqual(['link.yaml', 'pod.yaml']);
});
