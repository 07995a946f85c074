import { RE2JS } from 're2js';

const patterns = new Map<string, RE2JS | undefined>();
const MOST_PATTERNS = 500;

/**
 * True when the pattern is found in the text, by RE2's rules and in time linear to the text's length, as on the server;
 * undefined for a pattern that RE2 refuses.
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  return compiled(pattern)?.matcher(text).find();
}

function compiled(pattern: string): RE2JS | undefined {
  if (!patterns.has(pattern)) {
    if (patterns.size >= MOST_PATTERNS) patterns.clear();
    patterns.set(pattern, compile(pattern));
  }
  return patterns.get(pattern);
}

function compile(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return undefined;
  }
}
