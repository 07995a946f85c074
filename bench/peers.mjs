/**
 * Other checkers of manifests, each in its own words. They are no dependencies of the app: the bench fetches them into a
 * folder of its own, and says so when it can't.
 */
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PEERS = {
  'yaml-language-server': '1.25.0',
  '@monokle/validation': '0.33.0',
  'kubernetes-models': '5.1.0',
};

const folder = resolve('node_modules/.outrigger/peers');
const at = (path) => join(folder, 'node_modules', path);

function install() {
  if (Object.keys(PEERS).every((name) => existsSync(at(name)))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const wanted = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  try {
    execSync(
      `npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel error ${wanted.join(' ')}`,
      { cwd: folder, stdio: 'ignore', timeout: 180_000 },
    );
  } catch {
    // No network: what is missing is told below.
  }
}

/** @returns {Promise<import('./peers.d.mts').Peer[]>} */
export async function findPeers(schemaOf) {
  install();
  const makers = [languageServer, monokle, models];
  const peers = [];
  for (const [i, [name, version]] of Object.entries(PEERS).entries()) {
    const peer = { name: `${name} ${version}` };
    try {
      peers.push({ ...peer, ...(await makers[i](schemaOf)) });
    } catch (error) {
      const why = existsSync(at(name)) ? `does not run here: ${error.message}` : 'not installed';
      peers.push({ ...peer, missing: why.split('\n')[0] });
    }
  }
  return peers;
}

/** Editors' YAML checker, with the schema of our own fields. */
async function languageServer(schemaOf) {
  const require = createRequire(join(folder, 'x.js'));
  const { getLanguageService } = require(at('yaml-language-server'));
  const { TextDocument } = require(at('vscode-languageserver-textdocument'));
  const kinds =
    'Pod PodTemplate ReplicationController Deployment ReplicaSet StatefulSet DaemonSet Job CronJob Service ConfigMap Secret PersistentVolumeClaim ServiceAccount'.split(
      ' ',
    );
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('offline')),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    validate: true,
    schemas: kinds.map((kind) => ({
      uri: `bench://${kind}`,
      fileMatch: [`${kind}.yaml`],
      schema: schemaOf(kind),
    })),
  });
  let version = 0;
  return {
    note: 'with the field types of the API as its schema; no rules beyond types',
    check: async (text, kind) => {
      const document = TextDocument.create(`file:///${kind}.yaml`, 'yaml', ++version, text);
      return (await service.doValidation(document, false)).length;
    },
  };
}

/** Its plug-ins that need no network: the schema and admission ones fetch theirs, and do nothing without. */
async function monokle() {
  const { createDefaultMonokleValidator } = await import(
    pathToFileURL(at('@monokle/validation/lib/node.js')).href
  );
  const validator = createDefaultMonokleValidator();
  await validator.preload({
    plugins: { 'yaml-syntax': true, 'resource-links': true, 'pod-security-standards': true },
  });
  let id = 0;
  return {
    note: 'without its schema plug-in, which fetches its schemas; links, syntax and Pod Security only',
    check: async (text, kind, value) => {
      const file = `${++id}.yaml`;
      const { apiVersion, metadata } = value ?? {};
      const name = metadata?.name ?? '';
      const resource = {
        id: file,
        fileId: file,
        filePath: file,
        fileOffset: 0,
        name,
        apiVersion,
        kind,
        content: value,
        text,
      };
      const { runs } = await validator.validate({ resources: [resource] });
      return runs.reduce(
        (sum, { results }) => sum + results.filter(({ level }) => level === 'error').length,
        0,
      );
    },
  };
}

/** Classes with the schema of the API compiled in; it takes values, not text. */
async function models() {
  const base = at('kubernetes-models');
  const { Pod } = await import(pathToFileURL(join(base, 'v1/Pod.js')).href);
  const of = { Pod };
  for (const kind of ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet']) {
    of[kind] = (await import(pathToFileURL(join(base, `apps/v1/${kind}.js`)).href))[kind];
  }
  for (const kind of ['Job', 'CronJob']) {
    of[kind] = (await import(pathToFileURL(join(base, `batch/v1/${kind}.js`)).href))[kind];
  }
  return {
    note: 'the value only, parsed already; required fields and types, no unknown ones',
    check: async (_text, kind, value) => {
      const Model = of[kind];
      if (!Model || value === null || typeof value !== 'object') return 0;
      try {
        new Model(value).validate();
        return 0;
      } catch {
        return 1;
      }
    },
  };
}
