/** Installs the packages of the lock file when they are missing or older than it. */
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's folder, its output shown; throws when it fails. */
export function run(command, env = {}) {
  execSync(command, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
}

export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Outrigger needs Node 20.19 or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const mark = `${root}node_modules/.package-lock.json`;
  const fresh =
    existsSync(mark) && statSync(mark).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
  if (!fresh) run('npm ci --include=dev --no-audit --no-fund');
}
