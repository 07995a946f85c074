import { describe, expect, test } from 'vitest';
import { badgesOf } from './badges.ts';

const APP = ['spec', 'containers', 0];
const READ_ONLY = [...APP, 'volumeMounts', 0, 'readOnly'];
const LOGS = ['spec', 'volumes', 0];

const spans = [
  { key: 'container:app', start: 0, end: 100 },
  { key: 'volume:logs', start: 200, end: 300 },
];
const cards = [{ key: 'container:app', path: APP }];

const said = (severity: 'error' | 'warning' | 'hint', message: string, start: number) => ({
  document: 0,
  severity,
  message,
  at: start < 200 ? APP : LOGS,
  span: { start, end: start + 1 },
});

const letWrite = {
  label: 'Let app write',
  safe: false,
  gesture: { do: 'clearField', at: READ_ONLY, document: 0 },
} as const;

describe('badges', () => {
  test.each([
    ['none where nothing is said', [], []],
    ['the gravest counts', [said('hint', 'a', 1), said('warning', 'b', 2)], [['warning', 1, 'b']]],
    ['hints among themselves', [said('hint', 'a', 1), said('hint', 'b', 2)], [['hint', 2, 'a\nb']]],
    ['what is said of no card', [said('error', 'a', 150)], []],
  ])('%s', (_, entries, wanted) => {
    const badges = badgesOf(entries, spans, cards);
    expect([...badges.values()].map((one) => [one.severity, one.count, one.says])).toEqual(wanted);
  });

  test.each([
    ['an error', [said('error', 'x', 250)], { 'volume:logs': [LOGS] }],
    ['a warning is no fault', [said('warning', 'x', 250)], { 'volume:logs': [] }],
    [
      'what mends an error, on another card',
      [{ ...said('error', 'Nobody writes to logs.', 250), fix: letWrite }],
      { 'volume:logs': [LOGS], 'container:app': [READ_ONLY] },
    ],
    [
      'what mends an error, one gesture of several',
      [
        {
          ...said('error', 'x', 250),
          fix: {
            ...letWrite,
            gesture: { do: 'all', gestures: [letWrite.gesture], label: 'x', document: 0 },
          },
        } as const,
      ],
      { 'volume:logs': [LOGS], 'container:app': [READ_ONLY] },
    ],
    [
      'what mends an error, in another document',
      [{ ...said('error', 'x', 250), document: 1, fix: letWrite }],
      { 'volume:logs': [LOGS] },
    ],
  ])('fields at fault: %s', (_, entries, wanted) => {
    const badges = badgesOf(entries, spans, cards);
    const faults = [...badges].map(([key, badge]) => [key, badge.faults]);
    expect(Object.fromEntries(faults)).toEqual(wanted);
  });
});
