import type { Fresh, Input, Suggest, TextRule, Variant } from '../field.ts';

/** Short ways to say how a field is typed in. */
export const cpu: Input = { kind: 'quantity', of: 'cpu' };
export const bytes: Input = { kind: 'quantity', of: 'bytes' };
export const port: Input = { kind: 'port' };
export const countOrPercent: Input = { kind: 'count-or-percent' };
export const mode: Input = { kind: 'number', unit: 'mode', least: 0, most: 0o777 };
export const portNumber: Input = { kind: 'number', unit: 'port', least: 1, most: 65535 };
export const userNumber: Input = { kind: 'number', unit: 'user', least: 0, most: 2 ** 31 - 1 };
export const labels: Input = { kind: 'map', rule: 'label' };
export const annotations: Input = { kind: 'map', rule: 'annotation' };
export const textOnly: Input = { kind: 'text-only' };

export function text(rule?: TextRule, suggest?: Suggest): Input {
  return { kind: 'text', ...(rule && { rule }), ...(suggest && { suggest }) };
}

/** A text that means something when it is empty. */
export const mayBeEmpty: Input = { kind: 'text', emptyCounts: true };

export function choice(...options: string[]): Input {
  return { kind: 'choice', options };
}

export function count(least = 0, most = 2 ** 31 - 1): Input {
  return { kind: 'number', unit: 'count', least, most };
}

export function seconds(least = 0): Input {
  return { kind: 'number', unit: 'seconds', least, most: 2 ** 31 - 1 };
}

export function listOf(item: Input): Input {
  return { kind: 'list', item };
}

export function variant(options: Readonly<Record<string, Fresh>>): Input {
  return { kind: 'variant', options: Object.entries(options).map(option) };
}

function option([at, fresh]: [string, Fresh]): Variant {
  const path = at.split('.');
  return { at: path, name: path.at(-1) ?? at, fresh };
}
