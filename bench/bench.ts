/** `npm run bench`: figures, each beside its floor in the same run. Not a test: it fails only when it cannot run. */
import { benchInBrowser } from './in-browser.ts';
import { benchInNode } from './in-node.ts';

const [only] = process.argv.slice(2);
if (only !== 'browser') benchInNode('../shared/corpus');
if (only !== 'node') await benchInBrowser();
