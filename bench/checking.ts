/** What the verdict and the findings cost beside a bare parse of the same text, and what other tools cost and find. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, parseDocument } from 'yaml';
import { findingsOf } from '../src/findings/index.ts';
import { type Manifest, parseManifest } from '../src/manifest/index.ts';
import { readPods } from '../src/pod/index.ts';
import { verdictOf } from '../src/validation/index.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { deployment } from './manifests.ts';
import { findPeers, type Peer } from './peers.mjs';
import { printTable } from './table.ts';
import { beside, timeOf } from './time.ts';

const bareParse = (text: string) => parseAllDocuments(text, { logLevel: 'silent' });

const verdicts = ({ documents }: Manifest) => documents.map(verdictOf);

const both = (manifest: Manifest) => [verdicts(manifest), findingsOf(manifest)];

export async function benchChecking(corpus: string): Promise<void> {
  thousandLines();
  throughput(join(corpus, 'given'));
  await peersBeside('src/validation/testdata/cases.jsonl');
}

function thousandLines(): void {
  const text = deployment(5, 1000);
  const manifest = parseManifest(text);
  const row = (what: string, work: () => unknown, aim?: string) => ({
    what: `1,000 lines: ${what}`,
    ...beside(21, () => bareParse(text), work),
    unit: 'ms',
    ...(aim !== undefined && { aim }),
  });
  printTable('Checking (Node; floor: a bare parse with yaml)', [
    row('the server’s verdict', () => verdicts(manifest)),
    row('findings', () => findingsOf(manifest)),
    row('both', () => both(manifest), '≤ 1×'),
  ]);
}

/** All real manifests there are, one after another on one core. */
function throughput(folder: string): void {
  if (!existsSync(folder)) {
    console.log(`\nTHE CORPUS IS MISSING: there is no ${folder}. Its throughput is not measured.`);
    return;
  }
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const manifests = texts.map((text) => parseManifest(text));
  const pods = manifests.reduce((sum, manifest) => sum + readPods(manifest).length, 0);
  const check = () => {
    for (const manifest of manifests) both(manifest);
  };
  const parse = () => {
    for (const text of texts) bareParse(text);
  };
  const { floor, value } = beside(5, parse, check);
  printTable(`Throughput (Node, one core): ${texts.length} files, ${pods} pods of the corpus`, [
    { what: 'verdict and findings', value, floor, unit: 'ms', aim: '≤ 1×' },
    { what: 'the same', value: (pods / value) * 1000, unit: 'pods a second', aim: '≥ 1,000' },
  ]);
}

interface Case {
  readonly text: string;
  readonly kind: string;
  readonly value: unknown;
  readonly refused: boolean;
}

function readCases(file: string): readonly Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { yaml: text, outcome }: { yaml: string; outcome: string } = JSON.parse(line);
      const kind = /^kind: *(\w+)/m.exec(text)?.[1] ?? 'Pod';
      return { text, kind, value: parsedValue(text), refused: outcome !== 'accepted' };
    });
}

function parsedValue(text: string): unknown {
  try {
    return parseDocument(text, { version: '1.1', logLevel: 'silent' }).toJS();
  } catch {
    return null;
  }
}

/** What each finds in manifests whose verdict by the real server is known, and what it takes for that. */
async function peersBeside(file: string): Promise<void> {
  const cases = readCases(file);
  const floor = timeOf(() => cases.map(({ text }) => bareParse(text)));
  const own: Peer = {
    name: 'Outrigger',
    note: 'the verdict alone, from the text; findings not counted',
    check: async (text) => {
      const [document] = parseManifest(text).documents;
      const verdict = document && verdictOf(document);
      if (!verdict) return 1;
      const { errors, podErrors, strictDecodeErrors, decodeError } = verdict;
      const complaints = errors.length + podErrors.length + strictDecodeErrors.length;
      return complaints + (decodeError === null ? 0 : 1);
    },
  };
  const refused = cases.filter((one) => one.refused).length;
  console.log(
    `\nPeers: ${cases.length} manifests, of which the API server refuses ${refused}; a bare parse of all takes ${floor.toFixed(0)} ms`,
  );
  for (const peer of [own, ...(await findPeers(jsonSchemaOf))]) {
    console.log(await judged(peer, cases, floor));
  }
}

async function judged(peer: Peer, cases: readonly Case[], floor: number): Promise<string> {
  if (peer.missing !== undefined) return `  ${peer.name}: ${peer.missing}`;
  for (const { text, kind, value } of cases.slice(0, 50)) await peer.check(text, kind, value);
  let found = 0;
  let wrongly = 0;
  let thrown = 0;
  const start = performance.now();
  for (const { text, kind, value, refused } of cases) {
    try {
      if ((await peer.check(text, kind, value)) === 0) continue;
      if (refused) found++;
      else wrongly++;
    } catch {
      thrown++;
    }
  }
  const ms = performance.now() - start;
  const refused = cases.filter((one) => one.refused).length;
  const accepted = cases.length - refused;
  return `  ${peer.name}: ${(ms / floor).toFixed(2)}× of a bare parse; objects to ${found} of ${refused} refused and ${wrongly} of ${accepted} accepted${thrown > 0 ? `, throws at ${thrown}` : ''}\n      ${peer.note}`;
}
