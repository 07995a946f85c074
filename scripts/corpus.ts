/**
 * `npm run corpus -- ../shared/corpus`: opens every manifest below a folder, makes every gesture that applies, and checks
 * the promise: the text parses, the value is as asked, no other line changes, undo gives the bytes. Ends with 1 on any breach.
 */
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type FileResult, workOn } from './corpus/work.ts';
import { closeWith } from './totals.mjs';

/** Not manifests: the corpus' own tables and the licences. */
const TABLES = new Set(['INDEX.jsonl', 'PARSERS.tsv', 'SOURCES.tsv', 'README.md']);
const MOST_SHOWN = 60;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'LICENCES' ? [] : filesBelow(path);
      return TABLES.has(entry.name) || entry.name.endsWith('LICENSE') ? [] : [path];
    })
    .sort();
}

/** Deals the files out to workers; each asks for the next when it is done. */
function workOnAll(files: readonly string[]): Promise<FileResult[]> {
  const results: FileResult[] = [];
  let next = 0;
  const one = () =>
    new Promise<void>((done, fail) => {
      const worker = new Worker(fileURLToPath(import.meta.url), {
        resourceLimits: { stackSizeMb: 4 },
      });
      const deal = () => {
        const file = files[next++];
        if (file === undefined) void worker.terminate().then(() => done());
        else worker.postMessage(file);
      };
      worker.on('message', (result: FileResult) => {
        results.push(result);
        if (results.length % 100 === 0) console.error(`${results.length} of ${files.length} files`);
        deal();
      });
      worker.on('error', fail);
      deal();
    });
  const workers = Array.from({ length: Math.max(1, availableParallelism()) }, one);
  return Promise.all(workers).then(() => results);
}

function report(folder: string, results: readonly FileResult[], seconds: number): void {
  const sum = (of: (result: FileResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const count = (opened: FileResult['opened']) =>
    results.filter((result) => result.opened === opened).length;
  const refusals = new Map<string, number>();
  for (const result of results) {
    for (const [reason, times] of Object.entries(result.refusals))
      refusals.set(reason, (refusals.get(reason) ?? 0) + times);
  }
  const breaches = results.flatMap((result) => result.breaches);
  const slowest = (of: (result: FileResult) => number) =>
    results.reduce((a, b) => (of(b) > of(a) ? b : a));
  const named = (result: FileResult, ms: number) =>
    `${relative(folder, result.file)} (${Math.round(ms)} ms)`;
  const openSlowest = slowest(({ openMs }) => openMs);
  const allSlowest = slowest(({ allMs }) => allMs);
  console.log('refusals by reason');
  for (const [reason, times] of [...refusals].sort((a, b) => b[1] - a[1]))
    console.log(`${String(times).padStart(7)}  ${reason}`);
  if (breaches.length > 0) {
    console.log(`\nbreaches${breaches.length > MOST_SHOWN ? ` (the first ${MOST_SHOWN})` : ''}`);
    for (const breach of breaches.slice(0, process.env.OUTRIGGER_ALL ? undefined : MOST_SHOWN))
      console.log(`  ${breach.replace(`${folder}/`, '')}`);
  }
  console.log(`
files opened               ${results.length} (${count('yaml')} clean, ${count('message')} with a message, ${count('not-utf-8')} not UTF-8)
pods drawn                 ${sum(({ pods }) => pods)}
edits made and undone      ${sum(({ edits }) => edits)}
gestures refused           ${[...refusals.values()].reduce((a, b) => a + b, 0)}
lines changed beyond need  ${sum(({ needless }) => needless)}
breaches                   ${breaches.length}
slowest to open            ${named(openSlowest, openSlowest.openMs)}
slowest in all             ${named(allSlowest, allSlowest.allMs)}
time                       ${Math.round(seconds)} s`);
  const broken = results.filter((result) => result.breaches.length > 0).length;
  closeWith({ passed: results.length - broken, failed: broken });
}

async function main(): Promise<void> {
  const [name = '../shared/corpus', only] = process.argv.slice(2);
  const folder = resolve(name);
  const files = existsSync(folder)
    ? filesBelow(folder).filter((file) => file.includes(only ?? ''))
    : [];
  if (files.length === 0) {
    console.error(
      `\nTHE CORPUS IS MISSING: there are no files in ${folder}.\nName the folder: npm run corpus -- FOLDER\n`,
    );
    closeWith({ passed: 0, failed: 1 });
    return;
  }
  const begun = performance.now();
  report(folder, await workOnAll(files), (performance.now() - begun) / 1000);
}

if (isMainThread) await main();
else parentPort?.on('message', (file: string) => parentPort?.postMessage(workOn(file)));
