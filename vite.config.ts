import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offline } from './scripts/offline-plugin.ts';

/**
 * What a first picture needs: the frame of the page, an empty canvas, a drawn pod, each in one file with all it imports. Left
 * to themselves these are some fifty files, and small files are packed badly: a tenth more to load. A module goes to the
 * first group that reaches it; what an empty canvas shares with a pod stands apart, or one would load the other.
 */
const FIRST_PICTURE = [
  { name: 'index', test: /src[\\/](main|views[\\/]shell[\\/]BoundEditor)\.tsx$/ },
  { name: 'empty', test: /views[\\/]canvas[\\/]EmptyCanvas\.tsx$/, entriesAware: true },
  { name: 'pod', test: /views[\\/]canvas[\\/]WidePod\.tsx$/ },
];

export default defineConfig({
  // Relative addresses: the site works from any folder of any server, and from `kubectl proxy --www`.
  base: './',
  plugins: [react(), offline(import.meta.dirname)],
  build: {
    target: 'es2022',
    // The content security policy takes no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // React's wrappers only wrap: a component of React Flow that nobody shows is left out.
      treeshake: { manualPureFunctions: ['memo', 'forwardRef'] },
      output: { codeSplitting: { groups: FIRST_PICTURE } },
    },
  },
  worker: { format: 'es' },
});
