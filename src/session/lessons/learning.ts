/** A lesson's or challenge's pod is a design of its own: its id says which. So a reload, another tab and the lock know it too. */
const LESSON = 'lesson:';
const CHALLENGE = 'break:';

/** What stands in the address of a challenge before its seed. */
const ADDRESS = '#break=';

export const lessonDesign = (id: string) => `${LESSON}${id}`;
export const challengeDesign = (seed: string) => `${CHALLENGE}${seed}`;

/** The lesson whose pod a design is; undefined when it is none. */
export const lessonIn = (design: string) => after(LESSON, design);

/** The seed of the challenge whose pod a design is. */
export const seedIn = (design: string) => after(CHALLENGE, design);

/** True for a design that belongs to the lessons and is no work of the person's own. */
export function isLearning(design: string): boolean {
  return lessonIn(design) !== undefined || seedIn(design) !== undefined;
}

/** The address that makes a challenge again, from `#` on. */
export const challengeAddress = (seed: string) => `${ADDRESS}${encodeURIComponent(seed)}`;

/** The seed in the part of an address from `#` on; undefined when there is none. */
export function seedInAddress(hash: string): string | undefined {
  const written = after(ADDRESS, hash);
  if (!written) return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function after(mark: string, text: string): string | undefined {
  return text.startsWith(mark) ? text.slice(mark.length) : undefined;
}
