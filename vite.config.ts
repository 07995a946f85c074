import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offline } from './scripts/offline-plugin.ts';

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
  },
  worker: { format: 'es' },
});
