/** The closing line of a run; OUTRIGGER_TOTALS names a file that sums up several runs (.ci/run). */
import { appendFileSync } from 'node:fs';

/** Prints what passed and failed and ends the process, with 1 when anything failed or nothing ran. */
export function closeWith({ passed, failed }) {
  if (process.env.OUTRIGGER_TOTALS) {
    appendFileSync(process.env.OUTRIGGER_TOTALS, `${passed} ${failed}\n`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
