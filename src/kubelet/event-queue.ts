import { type KubeletEvent, orderOf } from './event.ts';

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly place: number;
  readonly event: KubeletEvent;
}

/** Events by time; within one instant by their order, then first come first served. A binary heap. */
export interface EventQueue {
  readonly push: (at: number, event: KubeletEvent) => void;
  /** The next event at or before `until`, taken out; undefined when there is none. */
  readonly next: (
    until: number,
  ) => { readonly at: number; readonly event: KubeletEvent } | undefined;
}

function comesBefore(a: Entry, b: Entry): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.order !== b.order ? a.order < b.order : a.place < b.place;
}

/** An empty queue. */
export function newQueue(): EventQueue {
  const heap: Entry[] = [];
  let pushed = 0;
  return {
    push(at, event) {
      heap.push({ at, order: orderOf(event), place: pushed++, event });
      rise(heap, heap.length - 1);
    },
    next(until) {
      const first = heap[0];
      if (!first || first.at > until) return undefined;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      return first;
    },
  };
}

function rise(heap: Entry[], from: number): void {
  for (let i = from; i > 0; ) {
    const parent = (i - 1) >> 1;
    if (!swapIfBefore(heap, i, parent)) return;
    i = parent;
  }
}

function sink(heap: Entry[]): void {
  for (let i = 0; ; ) {
    const left = 2 * i + 1;
    const a = heap[left];
    if (!a) return;
    const b = heap[left + 1];
    const least = b && comesBefore(b, a) ? left + 1 : left;
    if (!swapIfBefore(heap, least, i)) return;
    i = least;
  }
}

function swapIfBefore(heap: Entry[], i: number, j: number): boolean {
  const a = heap[i];
  const b = heap[j];
  if (!a || !b || !comesBefore(a, b)) return false;
  heap[i] = b;
  heap[j] = a;
  return true;
}
