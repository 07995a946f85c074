/** True when the client point lies on the canvas and nothing floats above it. */
export function overCanvas(x: number, y: number): boolean {
  return document.elementFromPoint(x, y)?.closest('[aria-label="Pod canvas"]') !== null;
}
