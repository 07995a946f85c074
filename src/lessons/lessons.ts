import type { About, Lesson, LessonEntry } from './lesson.ts';

// Adding a lesson is adding a folder: its number and id are its name.
const abouts = import.meta.glob<About>('./levels/*/about.ts', { eager: true, import: 'about' });
const lessons = import.meta.glob<Lesson>('./levels/*/lesson.ts', { import: 'lesson' });

/** All lessons in order, without their content. */
export const LESSONS: readonly LessonEntry[] = Object.entries(abouts)
  .map(([file, about]) => ({ ...nameOf(file), ...about }))
  .sort((a, b) => a.number - b.number);

function nameOf(file: string): { readonly id: string; readonly number: number } {
  const [, number = '', id = ''] = /\/(\d+)-([^/]+)\/[^/]+$/.exec(file) ?? [];
  return { id, number: Number(number) };
}

/** A lesson's content; undefined when there is no lesson of that id. */
export async function loadLesson(id: string): Promise<Lesson | undefined> {
  const entry = Object.entries(lessons).find(([file]) => nameOf(file).id === id);
  return entry?.[1]();
}
