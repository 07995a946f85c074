/**
 * `npm run bench`: figures, each beside its floor in the same run. Not a test: it fails only when it cannot run.
 * `npm run bench -- load` makes one part: node, check, load, keys, drag, open or share.
 */

import { benchChecking } from './checking.ts';
import { BROWSER_PARTS, benchInBrowser } from './in-browser.ts';
import { benchInNode } from './in-node.ts';

const [only] = process.argv.slice(2);
if (only === undefined || only === 'node') benchInNode('../shared/corpus');
if (only === undefined || only === 'check') await benchChecking('../shared/corpus');
await benchInBrowser(BROWSER_PARTS.filter((part) => only === undefined || only === part));
