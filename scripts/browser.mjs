/**
 * Finds a Chromium for the browser tests, in this order: the one OUTRIGGER_BROWSER (or CHROME_PATH, CHROME_BIN) names, one on the
 * machine, Playwright's own download, and, as root on Debian, the package `chromium`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function onMachine() {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  for (const name of NAMES) {
    const found = spawnSync(finder, [name], { encoding: 'utf8' });
    const path = found.status === 0 ? found.stdout.split(/\r?\n/)[0] : undefined;
    if (path) return path;
  }
  return PLACES.find((place) => existsSync(place));
}

function playwrights() {
  const require = createRequire(`${root}package.json`);
  return require('@playwright/test').chromium.executablePath();
}

/** The path of a browser that exists; undefined when none can be had. */
export function findBrowser() {
  for (const variable of ['OUTRIGGER_BROWSER', 'CHROME_PATH', 'CHROME_BIN']) {
    const named = process.env[variable];
    if (!named) continue;
    if (existsSync(named)) return named;
    console.error(`${variable} names ${named}, which does not exist.`);
    return undefined;
  }
  const found = onMachine();
  if (found) return found;
  if (existsSync(playwrights())) return playwrights();
  console.log('No Chromium here yet: trying Playwright’s download.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  if (existsSync(playwrights())) return playwrights();
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Debian’s package chromium.');
    try {
      execFileSync('apt-get', ['update'], { stdio: 'inherit' });
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch (reason) {
      console.error(String(reason));
    }
    return onMachine();
  }
  return undefined;
}
