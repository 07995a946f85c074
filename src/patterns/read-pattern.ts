import { isDns1123Label } from '../kubernetes/index.ts';
import { type Manifest, parseManifest } from '../manifest/index.ts';
import { type Container, type Pod, readPods } from '../pod/index.ts';
import { readHeader } from './header.ts';
import type { Pattern, PatternFault } from './pattern.ts';
import { placesOf } from './words.ts';

/** Reads a pattern from its text; or says what keeps it from being one. A title that is missing is its name. */
export function readPattern(text: string): ({ readonly ok: true } & Pattern) | PatternFault {
  const manifest = parseManifest(text);
  const [problem] = manifest.problems;
  if (problem) return fault(`This pattern cannot be read. ${problem.message}`);
  const header = readHeader(text);
  const headerFault = idFault(header.id);
  if (headerFault !== undefined) return fault(headerFault);
  const pods = readPods(manifest);
  const [pod] = pods;
  if (!pod)
    return fault(`${header.id} holds no pod. A pattern is a pod with a container for the app.`);
  if (pods.length > 1) return fault(`${header.id} holds ${pods.length} pods. A pattern holds one.`);
  const app = appOf(pod, header.beside);
  if (!app) return fault(missingApp(header.id, header.beside));
  const stray = header.values.find(({ text: value }) => !standsIn(manifest, value));
  if (stray) return fault(`${stray.key} is ${stray.text}, which stands nowhere in ${header.id}.`);
  const title = header.title === '' ? header.id : header.title;
  return { ok: true, ...header, title, text, manifest, pod, app };
}

function fault(reason: string): PatternFault {
  return { ok: false, reason };
}

function idFault(id: string): string | undefined {
  if (id === '')
    return 'This text does not say which pattern it is. Begin it with a line such as “# pattern: log-tail”.';
  return isDns1123Label(id).length === 0
    ? undefined
    : `${id} is no name for a pattern. Use small letters, digits and dashes.`;
}

function appOf({ containers }: Pod, beside: string): Container | undefined {
  return beside === ''
    ? containers.find(({ role }) => role === 'main')
    : containers.find(({ name }) => name === beside);
}

function missingApp(id: string, beside: string): string {
  return beside === ''
    ? `${id} has no container that stands for the app.`
    : `${id} stands beside ${beside}, but has no container of that name.`;
}

function standsIn({ documents }: Manifest, word: string): boolean {
  return documents.some(({ parsed }) => placesOf(parsed.value, [word]).length > 0);
}
