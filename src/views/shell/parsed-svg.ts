/** The element of an SVG document; none when it is empty or no XML. */
export function parsedSvg(svg: string): Element[] {
  const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return root.localName === 'svg' ? [document.importNode(root, true)] : [];
}
