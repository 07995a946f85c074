/**
 * The rules of a definition (`x-kubernetes-validations`), evaluated for an object that is about to be created.
 * Source: apiextensions-apiserver/pkg/apiserver/schema/cel/validation.go.
 */
import { propertySchema, type Schema } from '../custom-resources/index.ts';
import {
  type FieldPath,
  fieldOf,
  flagOf,
  isValueMap,
  mapOf,
  mapsOf,
  textOf,
  type Value,
  type ValueMap,
} from '../kubernetes/index.ts';
import { celValue, type Seen } from './cel-value.ts';
import { type Expressions, expressions, type Matches } from './expression.ts';
import { isTransition, mostSteps } from './rule-text.ts';

/** A rule that an object breaks. */
export interface BrokenRule {
  readonly reason: string;
  /** The place in the server's words; '' for the whole object. */
  readonly field: string;
  readonly at: FieldPath;
  readonly detail: string;
  /** What the server shows as the value: the type's name. */
  readonly type: string;
}

export interface RulesOutcome {
  readonly broken: readonly BrokenRule[];
  /** The rules that could not be evaluated here. */
  readonly left: readonly string[];
}

/** Evaluates the rules of a schema for an object that fits it. Ends in bounded time; never throws. */
export type Rules = (object: ValueMap, schema: Schema) => RulesOutcome;

/** `matches` looks for patterns by RE2's rules. */
export function rulesWith(matches: Matches): Rules {
  const known = expressions(matches);
  return (object, schema) => {
    const search = new Search(known);
    search.visit(object, schema, { field: '', at: [] });
    return { broken: search.broken, left: [...search.left] };
  };
}

interface Place {
  readonly field: string;
  readonly at: FieldPath;
}

/** One loop of a rule over a thousand items, or two over a hundred, are well within it. */
const MOST_STEPS_OF_RULE = 100_000;

/** The server takes no longer ones. */
const LONGEST_MESSAGE = 5_120;

class Search {
  readonly broken: BrokenRule[] = [];
  readonly left = new Set<string>();
  private steps = 1_000_000;

  constructor(private readonly expressions: Expressions) {}

  visit(value: Value, schema: Schema | undefined, place: Place): void {
    if (!schema || value === null || this.steps-- < 0) return;
    const rules = mapsOf(schema, 'x-kubernetes-validations');
    if (rules.length > 0)
      this.evaluateAll(rules, celValue(value, schema, place.field === ''), schema, place);
    if (Array.isArray(value)) {
      const items = mapOf(schema, 'items');
      for (const [i, item] of value.entries()) this.visit(item, items, inside(place, i, `[${i}]`));
    } else if (isValueMap(value)) this.visitFields(value, schema, place);
  }

  private visitFields(map: ValueMap, schema: Schema, place: Place): void {
    const others = mapOf(schema, 'additionalProperties');
    for (const name of Object.keys(map)) {
      const own = propertySchema(schema, name);
      const shown = own ? `.${name}` : `[${name}]`;
      this.visit(fieldOf(map, name) ?? null, own ?? others, inside(place, name, shown));
    }
  }

  private evaluateAll(rules: readonly ValueMap[], seen: Seen, schema: Schema, place: Place): void {
    for (const rule of rules) {
      const text = textOf(rule, 'rule').trim();
      if (text === '') continue;
      if (isTransition(text) && flagOf(rule, 'optionalOldSelf') !== true) continue;
      const detail = this.complaint(rule, text, seen);
      if (detail === undefined) continue;
      const at = inRule(place, textOf(rule, 'fieldPath'));
      this.broken.push({
        ...at,
        reason: textOf(rule, 'reason'),
        detail,
        type: textOf(schema, 'type'),
      });
    }
  }

  /** What the server says of a value that breaks the rule; undefined for one that keeps it, or that nobody here can tell of. */
  private complaint(rule: ValueMap, text: string, { value, largest }: Seen): string | undefined {
    const cost = mostSteps(text, largest);
    this.steps -= cost;
    const tooMuch = cost > MOST_STEPS_OF_RULE || this.steps < 0;
    const result = tooMuch ? 'unknown' : this.expressions.evaluate(text, value);
    const message = textOf(rule, 'message').trim();
    if (result !== 'unknown' && 'error' in result)
      return `${result.error} evaluating rule: ${message || text}`;
    if (result === 'unknown' || typeof result.value !== 'boolean') {
      this.left.add(text);
      return undefined;
    }
    if (result.value) return undefined;
    return this.workedOut(rule, value) ?? (message || `failed rule: ${text}`);
  }

  /** The message that an expression gives, if it is one line that is not too long. */
  private workedOut(rule: ValueMap, self: Seen['value']): string | undefined {
    const expression = textOf(rule, 'messageExpression');
    const result = expression === '' ? 'unknown' : this.expressions.evaluate(expression, self);
    const said = result !== 'unknown' && 'value' in result ? result.value : undefined;
    const message = typeof said === 'string' ? said.trim() : '';
    const isLine = message !== '' && message.length <= LONGEST_MESSAGE && !message.includes('\n');
    return isLine ? message : undefined;
  }
}

function inside({ field, at }: Place, step: string | number, shown: string): Place {
  const whole = `${field}${shown}`;
  return { field: field === '' ? whole.replace(/^\./, '') : whole, at: [...at, step] };
}

/** The field a rule names as the one at fault: `.size` or `.labels['app']`. */
function inRule(place: Place, fieldPath: string): Place {
  const steps = fieldPath.matchAll(/\.(\w+)|\['((?:[^'\\]|\\.)*)'\]/g);
  return [...steps].reduce(
    (here, [, name, key = '']) =>
      name === undefined ? inside(here, key, `[${key}]`) : inside(here, name, `.${name}`),
    place,
  );
}
