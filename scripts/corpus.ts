/**
 * `npm run corpus -- ../shared/corpus`: opens every manifest below a folder, makes every gesture that applies, and checks
 * the promise: the text parses, the value is as asked, no other line changes, undo gives the bytes. Ends with 1 on any breach.
 */
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { report } from './corpus/report.ts';
import type { FileResult } from './corpus/run.ts';
import { workOn } from './corpus/work.ts';
import { closeWith } from './totals.mjs';

/** Not manifests: the corpus' own tables and the licences. */
const TABLES = new Set(['INDEX.jsonl', 'PARSERS.tsv', 'SOURCES.tsv', 'README.md']);

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
  const results = await workOnAll(files);
  console.log(report(folder, results, (performance.now() - begun) / 1000));
  const broken = results.filter(({ breaches }) => breaches.length > 0).length;
  closeWith({ passed: results.length - broken, failed: broken });
}

if (isMainThread) await main();
else parentPort?.on('message', (file: string) => parentPort?.postMessage(workOn(file)));
