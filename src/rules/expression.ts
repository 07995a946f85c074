/** Expressions in CEL, with the functions that Kubernetes adds. Source: apiserver/pkg/cel/library. */
import { Environment, EvaluationError, Optional } from '@marcbachmann/cel-js';
import { compareQuantities, parseQuantity, type Quantity } from '../kubernetes/index.ts';
import type { CelValue } from './cel-value.ts';
import { MATCHES, withOwnMatches } from './rule-text.ts';

/** Whether a pattern is found in a text, by RE2's rules; undefined for one that RE2 refuses. */
export type Matches = (pattern: string, text: string) => boolean | undefined;

export type Evaluated =
  | { readonly value: unknown }
  /** The server's words for what went wrong. */
  | { readonly error: string }
  /** A function or a form of the language that is not known here. */
  | 'unknown';

export interface Expressions {
  /** `self` is what a rule is about; before it there was nothing (`oldSelf`). */
  evaluate(expression: string, self: CelValue): Evaluated;
}

type Compiled = ReturnType<Environment['parse']> | undefined;

/** More expressions than these are not kept. */
const MOST_KEPT = 1_000;

export function expressions(matches: Matches): Expressions {
  const environment = environmentWith(matches);
  const known = new Map<string, Compiled>();
  const compiled = (expression: string): Compiled => {
    if (!known.has(expression)) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(expression, compile(environment, expression));
    }
    return known.get(expression);
  };
  return {
    evaluate(expression, self) {
      const run = compiled(expression);
      if (!run) return 'unknown';
      try {
        return { value: run({ self, oldSelf: Optional.none() }) };
      } catch (thrown) {
        return inServersWords(thrown);
      }
    },
  };
}

function compile(environment: Environment, expression: string): Compiled {
  try {
    return environment.parse(withOwnMatches(expression));
  } catch {
    return undefined;
  }
}

/** The words of cel-go, for the errors that both know. */
function inServersWords(thrown: unknown): Evaluated {
  if (!(thrown instanceof EvaluationError)) return 'unknown';
  const { code, summary } = thrown;
  const key = /^No such key: (\w+)$/.exec(summary)?.[1];
  const index = /index (\d+) >= size/.exec(summary)?.[1];
  if (code === 'no_such_key' && key && !key.includes('__')) return { error: `no such key: ${key}` };
  if (code === 'index_out_of_bounds' && index) return { error: `index out of bounds: ${index}` };
  if (code === 'division_by_zero') return { error: 'division by zero' };
  return code === 'modulo_by_zero' ? { error: 'modulus by zero' } : 'unknown';
}

class CelQuantity {
  constructor(readonly quantity: Quantity) {}
}

function environmentWith(matches: Matches): Environment {
  const found = (text: string, pattern: string): boolean => {
    const is = matches(pattern, text);
    if (is === undefined) throw new Error(`no pattern: ${pattern}`);
    return is;
  };
  const environment = new Environment({
    enableOptionalTypes: true,
    homogeneousAggregateLiterals: false,
  })
    .registerVariable('self', 'dyn')
    .registerVariable('oldSelf', 'optional')
    .registerFunction(`string.${MATCHES}(string): bool`, found)
    .registerFunction(`${MATCHES}(string, string): bool`, found)
    .registerFunction('string.replace(string, string): string', replaced)
    .registerFunction('string.charAt(int): string', (text: string, at: bigint) =>
      [...text].slice(Number(at), Number(at) + 1).join(''),
    );
  return withQuantities(environment);
}

/** Texts that a rule makes longer than this are more than the server would pay for. */
const LONGEST_TEXT = 1_000_000;

function replaced(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (text.length + parts.length * to.length > LONGEST_TEXT) throw new Error('too long');
  return parts.join(to);
}

function withQuantities(environment: Environment): Environment {
  const compare = (one: CelQuantity, other: CelQuantity) =>
    compareQuantities(one.quantity, other.quantity);
  return environment
    .registerType('Quantity', { ctor: CelQuantity })
    .registerFunction('quantity(string): Quantity', (text: string) => {
      const quantity = parseQuantity(text);
      if (!quantity) throw new Error(`no quantity: ${text}`);
      return new CelQuantity(quantity);
    })
    .registerFunction('isQuantity(string): bool', (text: string) => !!parseQuantity(text))
    .registerFunction('Quantity.isGreaterThan(Quantity): bool', (a, b) => compare(a, b) > 0)
    .registerFunction('Quantity.isLessThan(Quantity): bool', (a, b) => compare(a, b) < 0)
    .registerFunction('Quantity.compareTo(Quantity): int', (a, b) =>
      BigInt(Math.sign(compare(a, b))),
    );
}
