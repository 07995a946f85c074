const LESSON = /^#lesson=([a-z0-9-]+)$/;

/** The part of an address, from `#` on, that opens a lesson. */
export function lessonAddress(id: string): string {
  return `#lesson=${id}`;
}

/** The id of the lesson that an address asks for; undefined when it asks for none. */
export function lessonInAddress(hash: string): string | undefined {
  return LESSON.exec(hash)?.[1];
}
