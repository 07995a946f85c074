/** The colours of the drawing by the names of the design's tokens; a picture file cannot refer to a style sheet. */
export interface Theme {
  readonly sea: string;
  readonly dot: string;
  readonly pod: string;
  readonly card: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly lineControl: string;
  readonly frame: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly main: string;
  readonly mainInk: string;
  readonly mainTint: string;
  readonly onMain: string;
  readonly onMain2: string;
  readonly native: string;
  readonly nativeTint: string;
  readonly init: string;
  readonly initTint: string;
  readonly classic: string;
  readonly classicTint: string;
  readonly volume: string;
  readonly volumeFill: string;
  readonly volumeLine: string;
  readonly mount: string;
  readonly link: string;
  readonly error: string;
}

export type ThemeName = 'light' | 'dark';

export const THEMES: Record<ThemeName, Theme> = {
  light: {
    sea: '#eaf3f5',
    dot: '#bfd0d5',
    pod: '#f8fbfc',
    card: '#ffffff',
    line: '#dbe4e6',
    lineStrong: '#c3ced2',
    lineControl: '#798990',
    frame: '#6e848e',
    ink: '#132731',
    ink2: '#43565f',
    ink3: '#576870',
    main: '#0c404b',
    mainInk: '#1d5660',
    mainTint: '#e0f0f4',
    onMain: '#ffffff',
    onMain2: '#bbd7da',
    native: '#4850be',
    nativeTint: '#eceffe',
    init: '#7c3990',
    initTint: '#f6ecf9',
    classic: '#465865',
    classicTint: '#e7eef3',
    volume: '#76531b',
    volumeFill: '#fcf3df',
    volumeLine: '#d6ba86',
    mount: '#956c2d',
    link: '#ac1b6e',
    error: '#be2132',
  },
  dark: {
    sea: '#081115',
    dot: '#273439',
    pod: '#0f1a1e',
    card: '#18252a',
    line: '#212e33',
    lineStrong: '#34444b',
    lineControl: '#637881',
    frame: '#59747d',
    ink: '#e7eef0',
    ink2: '#afbec3',
    ink3: '#8d9fa5',
    main: '#145965',
    mainInk: '#90c9d0',
    mainTint: '#173338',
    onMain: '#ffffff',
    onMain2: '#cce3e6',
    native: '#9fa9fc',
    nativeTint: '#292c4a',
    init: '#d8a4e9',
    initTint: '#38253e',
    classic: '#a3b8c5',
    classicTint: '#29353c',
    volume: '#eac98d',
    volumeFill: '#2b2317',
    volumeLine: '#74603e',
    mount: '#c19f66',
    link: '#f693c0',
    error: '#fb817f',
  },
};

/** `part` (0 to 1) of a colour mixed towards another, opaque. Both as #rrggbb. */
export function mix(colour: string, towards: string, part: number): string {
  const channel = (text: string, at: number) => Number.parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(colour, at) * part + channel(towards, at) * (1 - part))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
