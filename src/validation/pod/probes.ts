/** Probes and lifecycle hooks. Source: pkg/apis/core/validation/validation.go (validateProbe, validateHandler, validateLifecycle). */
import {
  fieldOf,
  isHttpHeaderName,
  listOf,
  mapOf,
  mapsOf,
  numberOf,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { nonNegative } from '../field/common.ts';
import {
  all,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  required,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validatePortNumberOrName } from './ports.ts';

const SCHEMES = ['HTTP', 'HTTPS'];

type Handler = readonly [name: string, check: (action: ValueMap, path: Path) => FieldErrors];

const EXEC: Handler = [
  'exec',
  (action, path) =>
    listOf(action, 'command').length === 0 ? required(child(path, 'command')) : NO_ERRORS,
];
const HTTP_GET: Handler = ['httpGet', validateHttpGet];
const TCP_SOCKET: Handler = [
  'tcpSocket',
  (action, path) => validatePortNumberOrName(fieldOf(action, 'port'), child(path, 'port')),
];
const GRPC: Handler = [
  'grpc',
  (action, path) => validatePortNumberOrName(fieldOf(action, 'port'), child(path, 'port')),
];

const PROBE_HANDLERS: readonly Handler[] = [EXEC, HTTP_GET, TCP_SOCKET, GRPC];

function validateHttpGet(action: ValueMap, path: Path): FieldErrors {
  const scheme = textOf(action, 'scheme') || 'HTTP';
  return all(
    validatePortNumberOrName(fieldOf(action, 'port'), child(path, 'port')),
    SCHEMES.includes(scheme) ? NO_ERRORS : notSupported(child(path, 'scheme'), SCHEMES),
    each(mapsOf(action, 'httpHeaders'), (header, i) => {
      const headers = child(path, 'httpHeaders');
      const at = shownAs(child(index(headers, i), 'name'), headers);
      return invalidFor(at, isHttpHeaderName(textOf(header, 'name')));
    }),
  );
}

function validateHandler(owner: ValueMap, handlers: readonly Handler[], path: Path): FieldErrors {
  let seen = 0;
  const errors = each(handlers, ([name, check]) => {
    const action = mapOf(owner, name);
    if (!action) return NO_ERRORS;
    seen++;
    return seen > 1
      ? forbidden(child(path, name), 'may not specify more than 1 handler type')
      : check(action, child(path, name));
  });
  return seen === 0 ? all(errors, required(path, 'must specify a handler type')) : errors;
}

function validateProbe(probe: ValueMap, path: Path): FieldErrors {
  const grace = numberOf(probe, 'terminationGracePeriodSeconds');
  return all(
    validateHandler(probe, PROBE_HANDLERS, path),
    each(
      [
        'initialDelaySeconds',
        'timeoutSeconds',
        'periodSeconds',
        'successThreshold',
        'failureThreshold',
      ],
      (field) => nonNegative(numberOf(probe, field), child(path, field)),
    ),
    grace !== undefined && grace <= 0
      ? invalid(child(path, 'terminationGracePeriodSeconds'), 'must be greater than 0')
      : NO_ERRORS,
  );
}

/** A liveness or startup probe: one success is enough. */
function validateOneSuccessProbe(probe: ValueMap | undefined, path: Path): FieldErrors {
  if (!probe) return NO_ERRORS;
  const threshold = numberOf(probe, 'successThreshold') || 1;
  return all(
    validateProbe(probe, path),
    threshold === 1 ? NO_ERRORS : invalid(child(path, 'successThreshold'), 'must be 1'),
  );
}

function validateReadinessProbe(probe: ValueMap | undefined, path: Path): FieldErrors {
  if (!probe) return NO_ERRORS;
  const at = child(path, 'terminationGracePeriodSeconds');
  return all(
    validateProbe(probe, path),
    numberOf(probe, 'terminationGracePeriodSeconds') === undefined
      ? NO_ERRORS
      : invalid(at, 'must not be set for readinessProbes'),
  );
}

/** The probes and hooks of a container that keeps running. */
export function validateProbesAndLifecycle(
  container: ValueMap,
  gracePeriod: number,
  path: Path,
): FieldErrors {
  return all(
    validateLifecycle(mapOf(container, 'lifecycle'), gracePeriod, child(path, 'lifecycle')),
    validateOneSuccessProbe(mapOf(container, 'livenessProbe'), child(path, 'livenessProbe')),
    validateReadinessProbe(mapOf(container, 'readinessProbe'), child(path, 'readinessProbe')),
    validateOneSuccessProbe(mapOf(container, 'startupProbe'), child(path, 'startupProbe')),
  );
}

function validateLifecycle(
  lifecycle: ValueMap | undefined,
  gracePeriod: number,
  path: Path,
): FieldErrors {
  const sleep: Handler = ['sleep', (action, at) => validateSleep(action, gracePeriod, at)];
  const handlers = [EXEC, HTTP_GET, TCP_SOCKET, sleep];
  return each(['postStart', 'preStop'], (hook) => {
    const handler = mapOf(lifecycle, hook);
    return handler ? validateHandler(handler, handlers, child(path, hook)) : NO_ERRORS;
  });
}

function validateSleep(action: ValueMap, gracePeriod: number, path: Path): FieldErrors {
  const seconds = numberOf(action, 'seconds') ?? 0;
  if (seconds >= 0 && seconds <= gracePeriod) return NO_ERRORS;
  return invalid(
    path,
    `must be non-negative and less than terminationGracePeriodSeconds (${gracePeriod})`,
  );
}
