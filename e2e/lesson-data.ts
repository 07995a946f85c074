/** The lessons as the app has them, loaded through Vite: they are found by their folders. */
import { createServer } from 'vite';

type Lessons = Pick<
  typeof import('../src/lessons/index.ts'),
  'LESSONS' | 'loadLesson' | 'afterSteps' | 'challenge'
>;

let loading: Promise<Lessons> | undefined;

/** Fetched once a worker. */
export function lessonData(): Promise<Lessons> {
  loading ??= load();
  return loading;
}

/** The server stays open: a lesson is loaded when it is asked for. It listens on no port and ends with the worker. */
async function load(): Promise<Lessons> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  const { LESSONS, loadLesson, afterSteps, challenge } =
    await vite.ssrLoadModule('/src/lessons/index.ts');
  return { LESSONS, loadLesson, afterSteps, challenge };
}
