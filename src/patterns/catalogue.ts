// Written by catalogue.test.ts from templates/: do not edit.
// biome-ignore-all format: as generated
import type { PatternSummary } from './summary.ts';

/** Every pattern there is, by category and title. */
export const PATTERNS: readonly PatternSummary[] = [
  {"id":"git-sync","title":"git-sync","category":"Files","oneLine":"A sidecar keeps a folder equal to a Git branch. Its startup probe holds the app back until the first copy is complete; the app serves the link “current”, never the folder itself.","role":"sidecar"},
  {"id":"log-tail-fluent-bit","title":"Fluent Bit","category":"Logs","oneLine":"The app writes log files to a shared folder; a native sidecar reads them, starts before the app and sends the last lines after it has stopped.","role":"sidecar"},
  {"id":"reverse-proxy-nginx","title":"NGINX reverse proxy","category":"Traffic in","oneLine":"Requests enter by the proxy, which calls the app on 127.0.0.1. The Service leads to the proxy’s port, not to the app’s.","role":"sidecar"},
];
