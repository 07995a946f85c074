import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Makes `sw.js` of src/service-worker.ts: the service worker with the names of all files of the site, and a version that
 * changes with any of them. Only the site itself gets one.
 */
export function offline(root: string): Plugin {
  let isSite = false;
  let publicDir = '';
  return {
    name: 'outrigger-offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      isSite = config.root === root && !config.build.ssr;
      publicDir = config.publicDir;
    },
    buildStart() {
      if (!isSite) return;
      const id = join(root, 'src/service-worker.ts');
      this.emitFile({ type: 'chunk', id, fileName: 'sw.js' });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') return;
        const files = new Map<string, string | Uint8Array>();
        for (const file of readdirSync(publicDir)) {
          files.set(file, readFileSync(join(publicDir, file)));
        }
        for (const [file, made] of Object.entries(bundle)) {
          if (made !== worker) files.set(file, made.type === 'chunk' ? made.code : made.source);
        }
        worker.code = worker.code.replace('__OFFLINE__', () => JSON.stringify(listOf(files)));
      },
    },
  };
}

function listOf(contents: ReadonlyMap<string, string | Uint8Array>) {
  const files = [...contents.keys()].toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(contents.get(file) ?? '');
  return { version: hash.digest('hex').slice(0, 12), files };
}
