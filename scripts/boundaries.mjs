/** Checks the import table of .dependency-cruiser.cjs, and that the check saw modules at all: a parser that reads none passes everything. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

// Its package names no way to its own program.
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
let report;
try {
  report = execFileSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
} catch (failed) {
  report = failed.stdout;
}
const { summary } = JSON.parse(report);
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
const own = summary.totalCruised;
console.log(`import boundaries: ${own} modules, ${summary.violations.length} violations`);
if (own < 20 || summary.error > 0) process.exit(1);
