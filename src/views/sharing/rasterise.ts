/** Points for each px of the drawing: sharp on fine screens and in print. */
const SCALE = 2;

/** Browsers refuse canvases with a longer side, in points. */
const MOST = 16_000;

/** An SVG picture as a PNG of twice its size; rejects where the browser can't make one. */
export async function rasterise(svg: string, width: number, height: number): Promise<Uint8Array> {
  const image = new Image();
  image.src = svgAddress(svg);
  await image.decode();
  const scale = Math.min(SCALE, MOST / width, MOST / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}

/** An address for an `img`: the content policy lets pictures come from data only. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
