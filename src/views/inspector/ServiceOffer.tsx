import { Waypoints } from 'lucide-react';
import type { Target } from '../../inspector/index.ts';
import { Icon } from '../shell/Icon.tsx';
import styles from './Stubs.module.css';
import { useWriter } from './use-write.ts';

/** Offers a Service while no Service of the file leads to one of the pod's ports. */
export function ServiceOffer({ target }: { readonly target: Target }) {
  const { write, show } = useWriter();
  if (!hasUnservedPort(target)) return null;
  const gesture = { do: 'addService', document: target.pod.document } as const;
  return (
    <button
      type="button"
      className={styles.offer}
      onClick={() => void write(gesture)}
      onPointerEnter={() => show(gesture)}
      onPointerLeave={() => show(undefined)}
    >
      <Icon of={Waypoints} size={12} />
      Service for these ports
    </button>
  );
}

/** A Service is the pod's affair: it is offered with the main container, and with the pod itself. */
function hasUnservedPort({ pod, container }: Target): boolean {
  if (container && container.role !== 'main') return false;
  const served = new Set(
    pod.services.flatMap(({ ports }) => ports.map(({ targetPort }) => targetPort)),
  );
  return pod.containers
    .filter(({ role }) => role !== 'init')
    .flatMap(({ ports }) => ports)
    .some(({ number, name }) => !served.has(String(number)) && !(name && served.has(name)));
}
