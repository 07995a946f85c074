import {
  isLabelValue,
  isPercent,
  isPortName,
  isPortNumber,
  isQualifiedName,
  isValueMap,
  parseQuantity,
  readDuration,
  type Value,
} from '../kubernetes/index.ts';
import type { Field, Input } from './field.ts';
import { textFault } from './text-fault.ts';

/** What is wrong with the value of a field, in plain words; undefined when nothing is. A null is nothing said. */
export function faultOf(field: Field, value: Value | undefined): string | undefined {
  const isMissing = value === undefined || value === null || value === '';
  if (isMissing && field.required) return `${field.label || 'A source'} is needed.`;
  return value === undefined || value === null ? undefined : inputFault(field.input, value);
}

type InputOf<Kind extends Input['kind']> = Extract<Input, { kind: Kind }>;

function inputFault(input: Input, value: Value): string | undefined {
  switch (input.kind) {
    case 'text':
      return writtenText(value, (text) =>
        input.rule === undefined || (text === '' && input.emptyCounts)
          ? undefined
          : textFault(input.rule, text),
      );
    case 'number':
      return numberFault(input, value);
    case 'boolean':
      return booleanFault(value);
    case 'choice':
      return writtenText(value, (text) => choiceFault(input.options, text));
    case 'quantity':
      return quantityFault(value);
    case 'port':
      return portFault(value);
    case 'count-or-percent':
      return countOrPercentFault(value);
    case 'list':
      return listFault(input, value);
    case 'map':
      return mapFault(input, value);
    case 'objects':
      return Array.isArray(value) ? undefined : 'A list belongs here.';
    case 'variant':
    case 'text-only':
      return undefined;
  }
}

/** YAML reads `8080` and `yes` as something else than text; the API server refuses them where text belongs. */
function writtenText(
  value: Value,
  fault: (text: string) => string | undefined,
): string | undefined {
  if (typeof value === 'string') return fault(value);
  if (typeof value === 'object') return 'A single text belongs here.';
  return `YAML reads this as ${typeof value === 'number' ? 'a number' : 'true or false'}. Put it in quotes.`;
}

function numberFault({ unit, least, most }: InputOf<'number'>, value: Value): string | undefined {
  if (typeof value !== 'number') return noNumber(value, unit);
  if (!Number.isInteger(value)) return `${value} is no whole number.`;
  if (value >= least && value <= most) return undefined;
  if (unit === 'mode') return 'A file mode goes from 0 to 0777.';
  if (least === most) return `Only ${least} is allowed here.`;
  if (most >= 2 ** 31 - 1) return value < least ? `At least ${least}.` : `At most ${most}.`;
  return `Between ${least} and ${most}.`;
}

function noNumber(value: Value, unit: InputOf<'number'>['unit']): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^-?\d+$/.test(text.trim())) return `${text} is written as text. Write it without quotes.`;
  const duration = unit === 'seconds' ? readDuration(text) : undefined;
  return duration && 'seconds' in duration && Number.isInteger(duration.seconds)
    ? `Seconds are written as a plain number: ${duration.seconds}.`
    : `${text} is no whole number.`;
}

function booleanFault(value: Value): string | undefined {
  if (typeof value === 'boolean') return undefined;
  return value === 'true' || value === 'false'
    ? `${value} is written as text. Write it without quotes.`
    : 'This is true or false.';
}

function choiceFault(options: readonly string[], text: string): string | undefined {
  if (options.includes(text)) return undefined;
  const meant = options.find((option) => option.toLowerCase() === text.toLowerCase());
  return meant === undefined
    ? `There is no ${text || 'empty choice'} here. Choose ${inWords(options)}.`
    : `Capitals count: write ${meant}.`;
}

function inWords(options: readonly string[]): string {
  const last = options.at(-1) ?? '';
  return options.length < 2 ? last : `${options.slice(0, -1).join(', ')} or ${last}`;
}

function quantityFault(value: Value): string | undefined {
  const quantity =
    typeof value === 'string' || typeof value === 'number'
      ? parseQuantity(String(value))
      : undefined;
  if (!quantity) {
    const near = typeof value === 'string' ? nearQuantity(value) : undefined;
    return near === undefined
      ? 'This is no amount. Write a number with a unit, such as 250m, 64Mi or 1.5Gi.'
      : `This is no amount. Write ${near}.`;
  }
  return quantity.value < 0n ? 'An amount is never less than 0.' : undefined;
}

/** What someone meant who wrote `64MB`, `64 Mi` or `64mi`. */
function nearQuantity(text: string): string | undefined {
  const parts = /^\s*(\d+(?:\.\d+)?)\s*([kmgtp])(i?)b?\s*$/i.exec(text);
  if (!parts) return undefined;
  const [, number = '', letter = '', binary = ''] = parts;
  const unit = binary === '' && letter.toLowerCase() === 'k' ? 'k' : letter.toUpperCase();
  return `${number}${unit}${binary === '' ? '' : 'i'}`;
}

function portFault(value: Value): string | undefined {
  if (typeof value === 'number')
    return isPortNumber(value).length === 0 ? undefined : 'Ports go from 1 to 65535.';
  if (typeof value !== 'string') return 'A port number or the name of a port belongs here.';
  if (/^\d+$/.test(value)) return `${value} is written as text. Write it without quotes.`;
  return isPortName(value).length === 0
    ? undefined
    : 'A port is a number from 1 to 65535 or the name of a declared port.';
}

function countOrPercentFault(value: Value): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return undefined;
  return typeof value === 'string' && isPercent(value).length === 0
    ? undefined
    : 'Write a whole number, or a share such as 25%.';
}

function listFault({ item }: InputOf<'list'>, value: Value): string | undefined {
  if (!Array.isArray(value)) return 'A list belongs here.';
  return value.map((each) => inputFault(item, each)).find((fault) => fault !== undefined);
}

function mapFault({ rule }: InputOf<'map'>, value: Value): string | undefined {
  if (!isValueMap(value)) return 'Keys with values belong here.';
  return Object.entries(value)
    .map(([key, each]) => entryFault(rule, key, each))
    .find((fault) => fault !== undefined);
}

function entryFault(rule: InputOf<'map'>['rule'], key: string, value: Value): string | undefined {
  if (rule !== 'any' && isQualifiedName(key).length > 0) return textFault('qualified', key);
  return writtenText(value, (text) =>
    rule === 'label' && isLabelValue(text).length > 0 ? textFault('labelValue', text) : undefined,
  );
}
