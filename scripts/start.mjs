/** `npm start`: installs what is missing, builds, serves the app on loopback and prints its address. */
import { installPackages, root, run } from './install.mjs';
import { serve } from './serve.mjs';

installPackages();
run('npm run --silent build');
const wanted = Number(process.env.PORT ?? 4173);
const address = await serve(`${root}dist`, wanted).catch(() => serve(`${root}dist`, 0));
console.log(`\nOutrigger is at ${address}  (Ctrl+C stops it)`);
