import { drawLayout, layout } from '../graph/index.ts';
import { designName, fileStem } from './file-names.ts';
import { graphFor } from './graph-for.ts';
import { svgWithDesign } from './picture-file.ts';
import { placesKey } from './places-key.ts';
import { sharedDesign } from './shared-design.ts';
import type { State } from './state.ts';

/** How a picture is made. */
export interface ImageOptions {
  readonly theme: 'light' | 'dark';
  /** A style sheet that brings the fonts along; '' to leave that to who looks at it. */
  readonly fonts: string;
}

/** A picture of the pod on the canvas, cards where the hand put them, with the design inside. */
export interface PodImage {
  readonly svg: string;
  /** Size in px. */
  readonly width: number;
  readonly height: number;
  /** File name without an ending. */
  readonly name: string;
}

/** The picture of the drawn pod; undefined when there is none. */
export function podImage(state: State, { theme, fonts }: ImageOptions): PodImage | undefined {
  const pod = state.shown.pods[state.pod];
  if (!pod) return undefined;
  const moved = state.moved[placesKey(pod)] ?? {};
  const placed = layout(graphFor(pod), { moved, contrast: 'more' });
  const name = designName(pod);
  const drawn = drawLayout(placed, `Pod ${name}`, { theme, background: true });
  const side = (which: string) => Number(new RegExp(`${which}="(\\d+)"`).exec(drawn)?.[1] ?? 0);
  return {
    svg: svgWithDesign(drawn, sharedDesign(state), fonts),
    width: side('width'),
    height: side('height'),
    name: fileStem(name),
  };
}
