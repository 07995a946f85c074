/** A card of the gallery. */
export interface GalleryItem {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly teaches: string;
  readonly text: string;
  /** True when it can come to stand beside an app; else it is a whole pod to begin with. */
  readonly pattern: boolean;
  /** True for a pattern of the user's own. */
  readonly own: boolean;
}

/** The items that hold every word of the query: in their title, their use, their images or their ports. */
export function matching(items: readonly GalleryItem[], query: string): readonly GalleryItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const body = `${item.title} ${item.category} ${item.teaches} ${item.text}`.toLowerCase();
    return words.every((word) => body.includes(word));
  });
}

/** The first port that comes with an item: one of its init containers and sidecars. */
export function portOf(text: string): string | undefined {
  const [, beside = ''] = /^ *initContainers:$([\s\S]*?)^ *containers:$/m.exec(text) ?? [];
  return /containerPort: (\d+)/.exec(beside)?.[1];
}

/** Categories in the order they come in, with how many items each has. */
export function categoriesOf(items: readonly GalleryItem[]) {
  const counts = new Map<string, number>();
  for (const { category } of items) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].map(([category, count]) => ({ category, count }));
}
