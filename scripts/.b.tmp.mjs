import { build } from 'vite';

await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { ssr: 'scripts/b-tmp.ts', outDir: '/tmp/benchout', emptyOutDir: true, minify: false },
});
