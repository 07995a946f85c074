import { type CallText, callTexts, probedPorts } from './call.ts';
import { knownImage } from './known-image.ts';
import type { Container } from './pod.ts';

/** How it is known that a container listens, surest first. */
export type Evidence = 'declared' | 'told' | 'image' | 'probed';

export const EVIDENCE: readonly Evidence[] = ['declared', 'told', 'image', 'probed'];

/**
 * The ports a container listens on: `declared` in its ports, `told` by a flag or variable, known from its `image`, or
 * `probed` by the kubelet at the pod's address.
 */
export function listens(
  container: Container,
  texts: readonly CallText[],
): Readonly<Record<Evidence, readonly number[]>> {
  return {
    declared: container.ports.map(({ number }) => number),
    told: texts.flatMap(toldPort),
    image: knownImage(container.image)?.ports ?? [],
    probed: probedPorts(container),
  };
}

/** All ports a container is known to listen on, each once, the surest first. */
export function portsServedBy(container: Container): readonly number[] {
  const ports = listens(container, callTexts(container));
  return [...new Set(EVIDENCE.flatMap((evidence) => ports[evidence]))];
}

/** Flags and variables that give an address to listen at, not one to call: `--metrics-bind-address`, `LISTEN_ADDR`. */
const OWN_ADDRESS =
  /(^|[-_.])(listen|bind|serve|serving)|(^|[-_.])(metrics?|healthz?|probe|pprof|debug|admin|telemetry|web|https?|grpc|secure|insecure|stats|status)[-_.]?(addr|address)$/i;

/** Flags and variables that give a port to listen on. Others (`--db-port`) may be another's. */
const OWN_PORT =
  /^-{0,2}((https?|grpc|listen|server|metrics|telemetry|healthz?|probe|web|admin|secure)[-_.]?)?port$/i;

/** `0.0.0.0:8080`, `:8080`, `[::]:8080`: an address that means every interface is listened at, never called. */
const ANY_INTERFACE = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:0\.0\.0\.0|\[::\]|\*|):(\d{1,5})\/?$/i;

/** True when the text tells a container where to listen itself. */
export function isOwnAddress({ setting }: CallText): boolean {
  return OWN_ADDRESS.test(setting);
}

/**
 * True for a bare `--addr` or `--address` without a scheme: most servers (opa, exporters) listen there, a few clients call
 * it. What else the pod has decides.
 */
export function mayBeOwnAddress({ setting, text }: CallText): boolean {
  return /^--?addr(?:ess)?$/i.test(setting) && !text.includes('//');
}

function toldPort(told: CallText): number[] {
  const value = told.text.startsWith(`${told.setting}=`)
    ? told.text.slice(told.setting.length + 1)
    : told.text;
  if (OWN_PORT.test(told.setting) && /^\d{1,5}$/.test(value)) return [Number(value)];
  const port =
    ANY_INTERFACE.exec(value) ??
    (isOwnAddress(told) || mayBeOwnAddress(told) ? /:(\d{1,5})\/?$/.exec(value) : null);
  return port ? [Number(port[1])] : [];
}
