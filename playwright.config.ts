import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';

/** A port nobody listens on; set in the environment so that the workers, who read this file too, know the same one. */
process.env.OUTRIGGER_PORT ??= String(await freePort());
const port = Number(process.env.OUTRIGGER_PORT);
const folder = process.env.OUTRIGGER_DIST ?? 'dist';
const executablePath = process.env.OUTRIGGER_BROWSER;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  // A machine that is busy with others may miss a beat once; a real fault fails twice. The list names what passed late.
  retries: 1,
  workers: 2,
  reporter: [['list']],
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    // What a test sees comes from the server, but where it asks for the site without one.
    serviceWorkers: 'block',
    // A trace of every test takes two fifths more time; `--trace on` makes one of a test at hand.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's own sandbox can't be set up by root; the quiet flags keep it from looking for its maker's hosts.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs ${folder} ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(found));
    });
  });
}
