import { App, expect, test } from './app.ts';
import { ONE, SHOP, swap } from './manifests.ts';

const START = `  containers:
  - name: web`;

interface Drop {
  readonly part: string;
  /** What the lane says of itself while nothing is over it. */
  readonly lane: RegExp;
  readonly card: string;
  readonly text: string;
}

const initList = (item: string) => swap(ONE, START, `  initContainers:\n${item}${START}`);
const INIT = initList('  - name: init\n    image: ""\n');
const SIDECAR = initList('  - name: sidecar\n    image: ""\n    restartPolicy: Always\n');
const CLASSIC = `${ONE}  - name: sidecar\n    image: ""\n`;

const INIT_LANE = /^init: /;
const SIDECAR_LANE = /^sidecar: /;
const CONTAINERS_LANE = /^classic: /;

const DROPS: readonly Drop[] = [
  { part: 'Container', lane: INIT_LANE, card: 'init', text: INIT },
  { part: 'Container', lane: SIDECAR_LANE, card: 'sidecar', text: SIDECAR },
  {
    part: 'Container',
    lane: CONTAINERS_LANE,
    card: 'app',
    text: `${ONE}  - name: app\n    image: ""\n`,
  },
  { part: 'Sidecar', lane: INIT_LANE, card: 'init', text: INIT },
  { part: 'Sidecar', lane: CONTAINERS_LANE, card: 'sidecar', text: CLASSIC },
  { part: 'Init container', lane: SIDECAR_LANE, card: 'sidecar', text: SIDECAR },
  { part: 'Classic sidecar', lane: CONTAINERS_LANE, card: 'sidecar', text: CLASSIC },
];

test('the lane a part is dropped in decides its role', async ({ app, page }) => {
  await app.openFile(ONE);
  await expect(app.container('web')).toBeVisible();
  for (const { part, lane, card, text } of DROPS) {
    await test.step(`${part} in ${lane}`, async () => {
      await carryOverCanvas(app, part);
      await app.carry(await app.lane(lane));
      await app.drop();
      await expect(page.getByRole('combobox', { name: `Image of ${card}` })).toBeFocused();
      await page.keyboard.press('Escape');
      expect(await app.exported()).toBe(text);
      await app.button('Undo').click();
      await expect(app.container(card)).toBeHidden();
    });
  }
  expect(await app.exported()).toBe(ONE);
});

test('the place within the start sequence is the one that was lit', async ({ app, page }) => {
  await app.openFile(SHOP);
  await expect(app.container('shipper')).toBeVisible();
  await carryOverCanvas(app, 'Init container');
  await app.carry(await app.lane(INIT_LANE));
  await expect(app.canvas.getByText('3rd to start, before web')).toBeVisible();
  await app.drop();
  await expect(page.getByRole('combobox', { name: 'Image of init' })).toBeFocused();
  await page.keyboard.press('Escape');
  const item = '      - name: init\n        image: ""\n';
  const before = '      containers:\n      # The app itself.';
  expect(await app.exported()).toBe(swap(SHOP, before, item + before));
});

test('a drag let go outside the canvas, or ended with Escape, changes nothing', async ({
  app,
  page,
}) => {
  await app.openFile(ONE);
  await carryOverCanvas(app, 'Sidecar');
  await expect(app.yaml.getByText('8 lines, 4 to add')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.yaml.getByText('8 lines', { exact: true })).toBeVisible();
  await app.drop();
  await carryOverCanvas(app, 'Volume: secret');
  await app.carry(app.palette.getByRole('searchbox'));
  await app.drop();
  expect(await app.exported()).toBe(ONE);
});

test('new names never clash', async ({ app, page }) => {
  await app.openFile(ONE);
  for (const part of [
    'Sidecar',
    'Classic sidecar',
    'Sidecar',
    'Init container',
    'Init container',
  ]) {
    await app.part(part).click();
    await page.keyboard.press('Escape');
  }
  for (const name of ['sidecar', 'sidecar-2', 'sidecar-3', 'init', 'init-2']) {
    await expect(app.container(name)).toBeVisible();
  }
  for (let i = 0; i < 2; i++) {
    await app.part('Volume: emptyDir').click();
    await page.keyboard.press('Escape');
  }
  await expect(app.volume('data')).toBeVisible();
  await expect(app.volume('data-2')).toBeVisible();
});

const VOLUMES: readonly { part: string; field?: string; text: string }[] = [
  {
    part: 'emptyDir',
    field: 'Size limit of data',
    text: `data\n    emptyDir:\n      sizeLimit: 512Mi\n`,
  },
  {
    part: 'emptyDir in memory',
    field: 'Size limit of cache',
    text: `cache\n    emptyDir:\n      medium: Memory\n      sizeLimit: 64Mi\n`,
  },
  {
    part: 'configMap',
    field: 'ConfigMap of config',
    text: `config\n    configMap:\n      name: config\n`,
  },
  {
    part: 'secret',
    field: 'Secret of secret',
    text: `secret\n    secret:\n      secretName: secret\n`,
  },
  {
    part: 'persistentVolumeClaim',
    field: 'Claim of data',
    text: `data\n    persistentVolumeClaim:\n      claimName: data\n`,
  },
  {
    part: 'projected',
    text: `projected\n    projected:\n      sources:\n      - configMap:\n          name: projected\n`,
  },
  {
    part: 'downwardAPI',
    text: `pod-info\n    downwardAPI:\n      items:\n      - path: labels\n        fieldRef:\n          fieldPath: metadata.labels\n`,
  },
  {
    part: 'hostPath',
    field: 'Path on the node of host',
    text: `host\n    hostPath:\n      path: /var/log\n      type: Directory\n`,
  },
  {
    part: 'ephemeral',
    text: `scratch\n    ephemeral:\n      volumeClaimTemplate:\n        spec:\n          accessModes:\n          - ReadWriteOnce\n          resources:\n            requests:\n              storage: 1Gi\n`,
  },
  {
    part: 'csi',
    field: 'Driver of secrets-store',
    text: `secrets-store\n    csi:\n      driver: secrets-store.csi.k8s.io\n      readOnly: true\n      volumeAttributes:\n        secretProviderClass: secrets-store\n`,
  },
  {
    part: 'image',
    field: 'Image of files',
    text: `files\n    image:\n      reference: busybox:1.36.1\n      pullPolicy: IfNotPresent\n`,
  },
  {
    part: 'nfs',
    field: 'NFS server of shared',
    text: `shared\n    nfs:\n      server: nfs.example.com\n      path: /\n`,
  },
];

test('every volume comes with what its type requires', async ({ app, page }) => {
  await app.openFile(ONE);
  for (const { part, field, text } of VOLUMES) {
    await test.step(part, async () => {
      const name = text.slice(0, text.indexOf('\n'));
      await app.part(`Volume: ${part}`).focus();
      await page.keyboard.press('Enter');
      await expect(app.volume(name)).toBeVisible();
      if (field) {
        await expect(page.getByRole('textbox', { name: field })).toBeFocused();
        await page.keyboard.press('Escape');
      }
      expect(await app.exported()).toBe(`${ONE}  volumes:\n  - name: ${text}`);
      await app.button('Undo').click();
      await expect(app.volume(name)).toBeHidden();
    });
  }
});

test('a volume dragged onto the canvas takes its source on the card', async ({ app, page }) => {
  await app.openFile(ONE);
  await app.drag(app.part('Volume: persistentVolumeClaim'), app.canvas);
  await expect(page.getByRole('textbox', { name: 'Claim of data' })).toBeFocused();
  await page.keyboard.type('shop-disk');
  await page.keyboard.press('Enter');
  await expect(app.volume('data')).toContainText('shop-disk');
  expect(await app.exported()).toBe(
    `${ONE}  volumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: shop-disk\n`,
  );
});

test('an image is chosen from suggestions on the card', async ({ app, page }) => {
  await app.openFile(ONE);
  await app.part('Sidecar').click();
  await expect(page.getByRole('combobox', { name: 'Image of sidecar' })).toBeFocused();
  await page.keyboard.type('envoy');
  await page
    .getByRole('listbox', { name: 'Images' })
    .getByRole('option', { name: /envoy/ })
    .first()
    .click();
  await expect(app.container('sidecar')).toContainText('envoy');
  expect(await app.exported()).toMatch(/^ {4}image: \S*envoy\S*:v?\d\S*$/m);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a part is dragged onto the canvas with a finger', async ({ app, page }) => {
    const finger = await page.context().newCDPSession(page);
    const at = async (target: ReturnType<App['part']>) => {
      const box = await target.boundingBox();
      return {
        x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
        y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
      };
    };
    const from = await at(app.part('Container'));
    const to = await at(app.canvas);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (let step = 1; step <= 10; step++) {
      const part = (a: number, b: number) => a + ((b - a) * step) / 10;
      const point = { x: part(from.x, to.x), y: part(from.y, to.y) };
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page.getByRole('combobox', { name: 'Image of app' })).toBeFocused();
    await expect(app.container('app')).toBeVisible();
  });
});

/** Takes a part and holds it over open water, where no lane is. */
async function carryOverCanvas(app: App, part: string): Promise<void> {
  await app.lift(app.part(part), await app.openWater());
}

test('a part pressed before its code has come is added when it comes', async ({
  page,
  context,
}) => {
  const app = new App(page);
  const html = await (await context.request.get('./')).text();
  const first = new Set(html.match(/[\w.-]+\.js(?=")/g));
  let release = () => {};
  const later = new Promise<void>((come) => {
    release = come;
  });
  await page.route('**/*.js', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (!first.has(name)) await later;
    await route.continue();
  });
  await app.open();
  await app.part('Container').click();
  await app.part('Volume: emptyDir').click();
  release();
  await expect(app.container('app')).toBeVisible();
  await expect(app.volume('data')).toBeVisible();
  expect(await app.exported()).toContain('- name: app');
});
