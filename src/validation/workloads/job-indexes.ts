/** Sets of indexes such as `1,3-5`. Source: pkg/apis/batch/validation/validation.go (validateIndexesFormat). */

/** How many indexes the text names, or what is wrong with it. */
export function readIndexes(
  text: string,
  completions: number,
): { readonly total: number } | { readonly error: string } {
  if (text === '') return { total: 0 };
  let last: number | undefined;
  let total = 0;
  for (const part of text.split(',')) {
    const interval = readInterval(part, completions);
    if (typeof interval === 'string') return { error: interval };
    const [from, to] = interval;
    if (last !== undefined && last >= from) {
      return { error: `non-increasing order, previous: ${last}, current: ${from}` };
    }
    total += to - from + 1;
    last = to;
  }
  return { total };
}

/** First and last index, or the complaint. */
function readInterval(text: string, completions: number): readonly [number, number] | string {
  const limits = text.split('-');
  if (limits.length > 2) {
    return `the fragment ${JSON.stringify(text)} violates the requirement that an index interval can have at most two parts separated by '-'`;
  }
  const [from, to = from] = limits.map((limit) => readIndex(limit, completions));
  if (from === undefined || to === undefined) return '';
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  return limits.length === 2 && from >= to
    ? `non-increasing order, previous: ${from}, current: ${to}`
    : [from, to];
}

function readIndex(text: string, completions: number): number | string {
  if (!/^[-+]?[0-9]+$/.test(text)) {
    return `cannot convert string to integer for index: ${JSON.stringify(text)}`;
  }
  const number = Number(text);
  return number >= completions ? `too large index: ${JSON.stringify(text)}` : number;
}
