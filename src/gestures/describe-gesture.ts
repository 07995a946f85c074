import { printFieldPath } from '../kubernetes/index.ts';
import { ROLE_WORDS } from './add-container.ts';
import type { GestureBody } from './gesture.ts';

/** What a gesture does, as a menu says it: `Add a sidecar`, `Mount logs in app at /var/log`. */
export function describeGesture(gesture: GestureBody): string {
  switch (gesture.do) {
    case 'addContainer':
      return `Add ${gesture.name ?? withArticle(ROLE_WORDS[gesture.role])}`;
    case 'removeContainer':
      return `Remove ${gesture.container}`;
    case 'duplicateContainer':
      return `Duplicate ${gesture.container}`;
    case 'renameContainer':
      return `Rename ${gesture.container} to ${gesture.name}`;
    case 'setImage':
      return `Set the image of ${gesture.container} to ${gesture.image}`;
    case 'moveContainer':
      return `Move ${gesture.container} to the ${LANES[gesture.role]}`;
    case 'makeMain':
      return `Make ${gesture.container} the main container`;
    case 'addVolume':
      return gesture.name === undefined
        ? `Add ${withArticle(gesture.type)} volume`
        : `Add volume ${gesture.name}`;
    case 'removeVolume':
      return `Remove volume ${gesture.volume} and its mounts`;
    case 'renameVolume':
      return `Rename volume ${gesture.volume} to ${gesture.name}`;
    case 'addMount':
      return `Mount ${gesture.volume} in ${gesture.container} at ${gesture.path}`;
    case 'removeMount':
      return `Remove the mount of ${gesture.container} at ${gesture.path}`;
    case 'shareVolume':
      return `Share ${gesture.volume ?? 'a volume'}: ${gesture.writer} writes, ${gesture.reader} reads`;
    case 'linkLocalhost':
      return `Let ${gesture.client} call ${gesture.server} on port ${gesture.port}`;
    case 'unlinkLocalhost':
      return `Remove the call of ${gesture.client} to port ${gesture.port}`;
    case 'callLocalhost':
      return `Let ${gesture.client} call ${gesture.server} at 127.0.0.1`;
    case 'setField':
      return `Set ${printed(gesture.at)}`;
    case 'clearField':
      return `Clear ${printed(gesture.at)}`;
    case 'moveItem':
      return `Move item ${gesture.from} of ${printed(gesture.list)} to place ${gesture.to}`;
    case 'renameKey':
      return `Rename ${printed(gesture.at)} to ${gesture.key}`;
    case 'setKind':
      return `Make it a ${gesture.kind}`;
    case 'makeList':
      return 'Put it into a List';
    case 'addService':
      return 'Add a Service for its ports';
    case 'addStub':
      return `Add ${gesture.kind} ${gesture.name}`;
    case 'pasteContainers':
      return 'Paste containers';
    case 'addPattern':
      return `Add ${gesture.pattern}${gesture.beside === undefined ? '' : ` beside ${gesture.beside}`}`;
    case 'all':
      return gesture.label;
  }
}

const LANES = {
  main: 'containers',
  classic: 'containers',
  sidecar: 'sidecars',
  init: 'init containers',
} as const;

function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

function printed(at: Parameters<typeof printFieldPath>[0] | string): string {
  return typeof at === 'string' ? at : printFieldPath(at);
}
