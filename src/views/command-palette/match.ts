import type { Command } from '../commands.ts';

/**
 * How well a command answers what was typed, from 0 (not at all) to 1. Every word must begin a word of the label or of the
 * other words, or stand inside one, or its letters must come in order in the label.
 */
export function matchOf({ label, words = [] }: Pick<Command, 'label' | 'words'>, typed: string) {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 1;
  const name = label.toLowerCase();
  const marks = wanted.map((word) => markOf(word, name, words));
  if (marks.includes(0)) return 0;
  const whole = name.startsWith(typed.trim().toLowerCase()) ? 0.2 : 0;
  return Math.min(1, (0.8 * sum(marks)) / marks.length + whole);
}

function markOf(word: string, name: string, words: readonly string[]): number {
  if (wordsOf(name).some((part) => part.startsWith(word))) return 1;
  if (words.some((other) => other.toLowerCase().startsWith(word))) return 0.8;
  if (name.includes(word)) return 0.6;
  if (words.some((other) => other.toLowerCase().includes(word))) return 0.5;
  return word.length > 2 && inOrder(word, name) ? 0.2 : 0;
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u);

/** True when the letters come in this order, few others between them. */
function inOrder(letters: string, text: string): boolean {
  let at = -1;
  let first = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
    if (first < 0) first = at;
  }
  return at - first <= letters.length * 2;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
