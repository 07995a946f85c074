import { defineConfig } from 'vite';

/** Programs for Node made of the app's own modules: the mode picks one, `vite build --config vite.node.config.ts --mode outrigger`. */
const PROGRAMS: Readonly<Record<string, string>> = {
  outrigger: 'src/cli/bin.ts',
  corpus: 'scripts/corpus.ts',
  bench: 'bench/bench.ts',
};

export default defineConfig(({ mode }) => {
  const name = mode in PROGRAMS ? mode : 'outrigger';
  return {
    publicDir: false,
    logLevel: 'warn',
    // The command is one folder that runs anywhere; the other programs find their tools in node_modules.
    ssr: { noExternal: name === 'outrigger' ? true : ['yaml'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: name === 'outrigger' ? 'dist-cli' : `node_modules/.outrigger/${name}`,
      emptyOutDir: true,
      rollupOptions: {
        input: { [name]: PROGRAMS[name] ?? '' },
        output: { entryFileNames: '[name].mjs', banner: '#!/usr/bin/env node' },
      },
    },
  };
});
