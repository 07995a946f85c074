import { drawPod } from '../../graph/index.ts';
import { printFieldPath } from '../../kubernetes/index.ts';
import { parseManifest } from '../../manifest/index.ts';
import type { Pod } from '../../pod/index.ts';
import { readArguments, readOneFile } from '../arguments.ts';
import { type Command, EXIT, unable } from '../io.ts';
import { pickPods, problemWithLine } from '../pick-pods.ts';

/** The pods of a manifest: one as a picture, or all as graphs in JSON. */
export const draw: Command = {
  usage: 'FILE [--format svg|json] [--pod N] [--dark]',
  summary: 'Draws the pods of a manifest: as a picture (the default), or as the graph.',
  help: `svg: one pod as a picture that needs no other file; of several, the first, or the one --pod picks (from 0).
json: {"pods": [{document, kind, name, containers, volumes, mounts, links}]}; a link whose server is null is one that
nobody answers.

  outrigger draw pod.yaml > pod.svg
  outrigger draw pod.yaml --format json
`,
  run(args, io) {
    const read = readArguments(args, OPTIONS, io);
    const input = read && readOneFile(read.positionals, io);
    if (!read || !input) return EXIT.unable;
    const { format = 'svg', pod: picked, dark = false } = read.values;
    if (format !== 'svg' && format !== 'json') return unable('The format is svg or json.', io);
    const manifest = parseManifest(input.text);
    const pods = pickPods(manifest, picked, io);
    if (!pods) return EXIT.unable;
    const [problem] = manifest.problems;
    if (problem) io.err(`${problemWithLine(manifest.text, problem)}\n`);
    if (format === 'json') {
      io.out(`${JSON.stringify({ pods: pods.map(graphJson) }, null, 2)}\n`);
      return EXIT.ok;
    }
    if (pods.length > 1) {
      io.err(`Drawn is the first of ${pods.length} pods. Pick another with --pod.\n`);
    }
    io.out(`${drawPod(pods[0], { theme: dark ? 'dark' : 'light', background: true })}\n`);
    return EXIT.ok;
  },
};

const OPTIONS = {
  format: { type: 'string' },
  pod: { type: 'string' },
  dark: { type: 'boolean' },
} as const;

/** A pod as plain data for other programs. */
function graphJson(pod: Pod) {
  return {
    document: pod.document,
    kind: pod.kind,
    name: pod.name,
    ...(pod.part === undefined ? {} : { part: pod.part }),
    containers: pod.containers.map(({ name, role, order }) => ({ name, role, order })),
    volumes: pod.volumes.map(({ name, type }) => ({ name, type })),
    mounts: pod.containers.flatMap((container) =>
      container.mounts.map(({ volume, mountPath, readOnly }) => ({
        container: container.name,
        volume,
        path: mountPath,
        readOnly,
      })),
    ),
    links: pod.links.map(({ client, server, port, via }) => ({
      client,
      server: server ?? null,
      port,
      via: printFieldPath(via),
    })),
  };
}
