/** Commands that ask nothing: they succeed whatever happens, at once or after a sleep. */

const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh -c /;
const IDLE =
  /^(?:(?:\/(?:usr\/)?bin\/)?true|:|exit 0|echo\b[^|;&]*|(?:\/(?:usr\/)?bin\/)?sleep [\d.]+s?)$/;

/** True for `true`, `sh -c 'sleep 5'`, `echo ok`, and several of them one after another. */
export function isIdle(words: readonly string[]): boolean {
  const parts = words.join(' ').replace(SHELL, '').split(/;|&&/);
  return words.length > 0 && parts.every((part) => IDLE.test(part.trim()));
}

/** Seconds a command sleeps; 0 when it does not. */
export function sleepOf(words: readonly string[]): number {
  return Number(/\bsleep (\d+)/.exec(words.join(' '))?.[1] ?? 0);
}
