import { THEMES, type Theme } from '../draw/theme.ts';

interface States {
  readonly wait: string;
  readonly run: string;
  readonly ready: string;
  readonly term: string;
  readonly exit: string;
  readonly fail: string;
}

/** The tokens state-* of the design. */
const STATES: Readonly<Record<'light' | 'dark', States>> = {
  light: {
    wait: '#808f95',
    run: '#2a77a7',
    ready: '#118054',
    term: '#bb731b',
    exit: '#68777d',
    fail: '#c92e3b',
  },
  dark: {
    wait: '#6e7d83',
    run: '#569ac6',
    ready: '#57bc8a',
    term: '#e5a14b',
    exit: '#748389',
    fail: '#f17070',
  },
};

/** What a run is drawn with: colours, and the clock. */
export interface Pens {
  readonly theme: Theme;
  readonly states: States;
  readonly until: number;
}

export function pensFor(theme: 'light' | 'dark', until: number): Pens {
  return { theme: THEMES[theme], states: STATES[theme], until };
}

/** Left end and width of the clock, and the height of a row; px. */
export const LEFT = 190;
export const TRACK = 830;
export const ROW = 28;

/** Where a moment stands on the clock, px. */
export function xOf(t: number, { until }: Pens): number {
  return Math.round((LEFT + (t / until) * TRACK) * 100) / 100;
}

/** The style of small words. */
export function small(fill: string, anchor?: 'middle') {
  return { size: 11, fill, ...(anchor && { anchor }) };
}
