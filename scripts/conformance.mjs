// Runs the validation over a file in the form of src/validation/testdata/cases.jsonl, an object a line with `yaml` and
// `expect`, and prints how many verdicts agree, part by part, and the first that do not.
// Usage: npm run conformance -- FILE.jsonl [--show N], or a folder with the fixtures of the Pod Security Standards.
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('./conformance.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = module.run(process.argv.slice(2));
