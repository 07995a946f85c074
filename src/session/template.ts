import { drawThumbnail } from '../graph/index.ts';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';

/** A whole manifest to begin with, and what its comment header says of it. */
export interface Template {
  readonly title: string;
  readonly category: string;
  readonly teaches: string;
  readonly text: string;
}

/** Reads the comment header of a template: lines `# title:`, `# category:`, `# teaches:` before the manifest. */
export function readTemplate(text: string): Template {
  const field = (name: string) => new RegExp(`^# ${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  return { title: field('title'), category: field('category'), teaches: field('teaches'), text };
}

/** The first pod of a manifest as a small picture: an SVG document; '' when there is no pod. */
export function thumbnailOf(
  text: string,
  width: number,
  height: number,
  theme: 'light' | 'dark' = 'light',
): string {
  const pod = readPods(parseManifest(text))[0];
  if (!pod) return '';
  return drawThumbnail(pod, width, height, theme);
}
