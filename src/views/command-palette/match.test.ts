import { describe, expect, it } from 'vitest';
import { matchOf } from './match.ts';

const COMMANDS = [
  { label: 'New', words: ['empty'] },
  { label: 'Open', words: ['file', 'yaml'] },
  { label: 'Copy YAML', words: ['clipboard'] },
  { label: 'Download YAML', words: ['save', 'file'] },
  { label: 'Export image', words: ['svg', 'png', 'picture'] },
  { label: 'Add sidecar' },
  { label: 'Add classic sidecar' },
  { label: 'Add volume emptyDir' },
  { label: 'Add volume persistentVolumeClaim', words: ['pvc', 'disk'] },
  { label: 'Go to log-shipper', words: ['sidecar'] },
];

/** Labels that answer, the best first. */
const found = (typed: string) =>
  COMMANDS.map((command) => ({ label: command.label, mark: matchOf(command, typed) }))
    .filter(({ mark }) => mark > 0)
    .toSorted((a, b) => b.mark - a.mark)
    .map(({ label }) => label);

describe('what the palette finds', () => {
  const table: readonly (readonly [string, string])[] = [
    ['new', 'New'],
    ['cop', 'Copy YAML'],
    ['yaml', 'Copy YAML'],
    ['save', 'Download YAML'],
    ['png', 'Export image'],
    ['side', 'Add sidecar'],
    ['classic', 'Add classic sidecar'],
    ['add empty', 'Add volume emptyDir'],
    ['disk', 'Add volume persistentVolumeClaim'],
    ['ship', 'Go to log-shipper'],
    ['EXP IM', 'Export image'],
    ['dwnld', 'Download YAML'],
  ];
  for (const [typed, first] of table) {
    it(`${typed} → ${first}`, () => expect(found(typed)[0]).toBe(first));
  }
  it('nothing for what is not there, everything for nothing', () => {
    expect(found('zebra')).toEqual([]);
    expect(found('copy zebra')).toEqual([]);
    expect(found('  ')).toHaveLength(COMMANDS.length);
  });
});
