import { type Field, fieldsOf, type Only } from '../field.ts';
import { freshHandlers, handlerRows, sleepRows } from './handlers.ts';
import { text, variant } from './inputs.ts';

const RUNNING: Only = { roles: ['main', 'classic', 'sidecar'] };

const { httpGet, exec, sleep, tcpSocket } = freshHandlers;
const handlers = variant({ exec, httpGet, sleep, tcpSocket });

const HELP = {
  postStart:
    'Done right after the container was started; the container counts as waiting until it is done.',
  preStop: 'Done before the container is told to stop; the grace period runs meanwhile.',
};

function hook(name: 'postStart' | 'preStop'): readonly Field[] {
  const at = `lifecycle.${name}`;
  return fieldsOf('container', 'Container', 'Lifecycle', RUNNING, {
    [at]: { input: handlers, help: HELP[name] },
    ...handlerRows(at),
    ...sleepRows(at),
  });
}

export const lifecycle: readonly Field[] = [
  ...hook('postStart'),
  ...hook('preStop'),
  ...fieldsOf('container', 'Container', 'Lifecycle', RUNNING, {
    'lifecycle.stopSignal': { input: text(), default: "the image's, else SIGTERM" },
  }),
];
