/** What the corpus run found, as text. */
import { relative } from 'node:path';
import { type FileResult, printed, type Refused } from './run.ts';

const MOST_SHOWN = 60;

export function report(folder: string, results: readonly FileResult[], seconds: number): string {
  const refusals = refusalsOf(folder, results);
  return [
    'refusals by reason, and where one was met',
    ...refusals.flatMap(({ times, reason, met }) => [
      `${String(times).padStart(7)}  ${reason}`,
      `         ${met}`,
    ]),
    ...breachLines(folder, results),
    ...figures(folder, results, seconds),
  ].join('\n');
}

function refusalsOf(folder: string, results: readonly FileResult[]) {
  const found = new Map<string, Refused & { readonly met: string }>();
  for (const { file, refusals } of results) {
    for (const [reason, { times, gesture }] of Object.entries(refusals)) {
      const before = found.get(reason);
      const met = before?.met ?? `${relative(folder, file)} · ${printed(gesture)}`;
      found.set(reason, { gesture, met, times: times + (before?.times ?? 0) });
    }
  }
  return [...found]
    .map(([reason, refused]) => ({ reason, ...refused }))
    .sort((a, b) => b.times - a.times);
}

/** The first breaches; all of them with OUTRIGGER_ALL in the environment. */
function breachLines(folder: string, results: readonly FileResult[]): string[] {
  const breaches = results.flatMap((result) => result.breaches);
  if (breaches.length === 0) return [];
  const shown = process.env.OUTRIGGER_ALL ? breaches : breaches.slice(0, MOST_SHOWN);
  return [
    `\nbreaches${breaches.length > shown.length ? ` (the first ${MOST_SHOWN})` : ''}`,
    ...shown.map((breach) => `  ${breach.replace(`${folder}/`, '')}`),
  ];
}

function kindsOf(results: readonly FileResult[]): string {
  const sums = new Map<string, number>();
  for (const { kinds } of results) {
    for (const [kind, times] of Object.entries(kinds))
      sums.set(kind, (sums.get(kind) ?? 0) + times);
  }
  return [...sums].map(([kind, times]) => `${kind} ${times}`).join(', ');
}

function figures(folder: string, results: readonly FileResult[], seconds: number): string[] {
  const sum = (of: (result: FileResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const opened = (how: FileResult['opened']) => sum((result) => (result.opened === how ? 1 : 0));
  const slowest = (of: (result: FileResult) => number) => {
    const worst = results.reduce((a, b) => (of(b) > of(a) ? b : a));
    return `${relative(folder, worst.file)} (${Math.round(of(worst))} ms)`;
  };
  const refused = ({ refusals }: FileResult) =>
    Object.values(refusals).reduce((total, { times }) => total + times, 0);
  return [
    '',
    `files opened               ${results.length} (${opened('yaml')} clean, ${opened('message')} with a message, ${opened('not-utf-8')} not UTF-8)`,
    `pods drawn                 ${sum(({ pods }) => pods)}`,
    `edits made and undone      ${sum(({ edits }) => edits)}`,
    `                           ${kindsOf(results)}`,
    `gestures refused           ${sum(refused)}`,
    `lines changed beyond need  ${sum(({ needless }) => needless)}`,
    `breaches                   ${sum(({ breaches }) => breaches.length)}`,
    `slowest to open            ${slowest(({ openMs }) => openMs)}`,
    `slowest in all             ${slowest(({ allMs }) => allMs)}`,
    `time                       ${Math.round(seconds)} s`,
  ];
}
