import { describe, expect, it } from 'vitest';
import { axisText, axisTimes, placeMarks } from './axis.ts';
import { drawRun } from './draw-run.ts';
import type { ChartMark, ChartRow, RunChart } from './run-chart.ts';

const row: ChartRow = {
  container: 'a<b',
  step: undefined,
  drawn: [
    { from: 0, to: 5, look: 'waiting', reason: 'PodInitializing' },
    { from: 5, to: 30, look: 'ready' },
    { from: 30, to: 50, look: 'waiting', reason: 'CrashLoopBackOff' },
  ],
  ticks: [{ t: 7, probe: 'liveness', ok: false }],
  exits: [{ t: 30, code: 3 }],
  hooks: [{ from: 5, to: 6 }],
  traffic: [{ t: 8, kind: 'refused' }],
  outages: [{ from: 8, to: 9 }],
};

const mark = (t: number, text: string): ChartMark => ({ t, text, tone: 'plain' });

const chart: RunChart = {
  until: 60,
  rows: [row],
  marks: [mark(0, 'pod starts'), mark(52, 'Job starts pod 4')],
  arrows: [],
  pods: [
    { from: 0, to: 52, text: 'pods 1 to 3, all alike' },
    { from: 52, to: 60, text: 'pod 4' },
  ],
};

describe('the picture of a run', () => {
  const roles = new Map([['a<b', 'main' as const]]);
  const { svg, height } = drawRun('shop', [{ title: 'Pod shop', chart, roles }], 'light');

  it('says who, what and when', () => {
    for (const words of [
      'Pod shop',
      'a&lt;b',
      '=',
      'ready',
      'CrashLoopBackOff',
      '3',
      'Job starts pod 4',
      'Pods of the Job',
      'pods 1 to 3, all alike',
      'pod 4',
    ]) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).not.toMatch(/PodInitializing|NaN|undefined|Infinity/);
  });

  it('puts a line where the next pod of a Job takes over', () => {
    expect(svg).toContain('d="M909.33 64V120"');
  });

  it('begins the words of a bar behind the mark and code of the end before it', () => {
    const placeOf = (words: string) =>
      Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${words}</text>`).exec(svg)?.[1]);
    expect(placeOf('CrashLoopBackOff')).toBeGreaterThan(placeOf('3') + 6);
    expect(placeOf('ready')).toBeCloseTo(190 + (5 / 60) * 830 + 6, 1);
  });

  it('grows by the run it is compared with', () => {
    const run = { title: 'Pod shop', chart, roles };
    expect(drawRun('shop', [run, run], 'dark').height).toBeGreaterThan(height * 1.8);
  });
});

describe('the clock', () => {
  it('has round times, as many as there is room for', () => {
    expect(axisTimes(60, 12)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
    expect(axisTimes(60, 3)).toEqual([0, 20, 40, 60]);
    expect([5, 119, 150].map(axisText)).toEqual(['5 s', '119 s', '2:30']);
  });

  it('keeps the words of marks apart, in more lines where they crowd', () => {
    const placed = placeMarks(
      [mark(0, 'pod starts'), mark(1, 'Pod Ready'), mark(40, 'gone')],
      60,
      600,
    );
    expect(placed.map(({ line }) => line)).toEqual([0, 1, 0]);
    expect(placed.every(({ left }) => left >= 0)).toBe(true);
  });
});
