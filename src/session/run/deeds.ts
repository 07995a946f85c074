import { containersOf, stateAt } from '../../kubelet/index.ts';
import type { Deed } from './deed-name.ts';
import type { Played } from './run-state.ts';

/** Something that can be done to the pod at a moment. */
export interface Offer {
  readonly deed: Deed;
  /** Why it would change nothing; undefined when it would. */
  readonly hindered: string | undefined;
}

/** What can be done to a container at `t` seconds. */
export function offersFor({ trace }: Played, container: string, t: number): Offer[] {
  const pod = stateAt(trace, t);
  const both = pod && containersOf(pod).find(({ model }) => model.name === container);
  if (!pod || !both) return [];
  const { model, state } = both;
  const running = state.life.is === 'running';
  const idle = running ? undefined : `${container} has no process at this moment`;
  const offer = (deed: Omit<Deed, 'container'>): Offer => ({
    deed: { ...deed, container },
    hindered: idle,
  });
  const kinds = (['startup', 'liveness', 'readiness'] as const).filter(
    (kind) => model.probes[kind],
  );
  const { hung, refusing, failing } = state.faults;
  const ill = hung || refusing || failing.length > 0;
  return [
    offer({ do: 'crash' }),
    offer({ do: 'hang' }),
    offer({ do: 'oom' }),
    offer({ do: 'refusePort' }),
    ...kinds.map((probe) => offer({ do: 'failProbe', probe })),
    ...(trace.model.job && model.kind === 'main' ? [offer({ do: 'finish' })] : []),
    ...(ill ? [offer({ do: 'recover' })] : []),
    ...(model.kind === 'init' ? [] : [offer({ do: 'updateImage' })].map(unhindered)),
  ];
}

/** A new image also helps a container that could not start. */
function unhindered({ deed }: Offer): Offer {
  return { deed, hindered: undefined };
}

/** What can be done to the pod as a whole at `t` seconds, besides deleting it. */
export function offersForPod({ trace }: Played, t: number): Offer[] {
  const pod = stateAt(trace, t);
  const hindered = pod?.stage === 'gone' ? 'the pod is gone' : undefined;
  const names = new Set(trace.model.volumes.flatMap(({ configMaps }) => configMaps));
  return [
    ...[...names].map(
      (configMap): Offer => ({ deed: { do: 'updateConfigMap', configMap }, hindered }),
    ),
    { deed: { do: 'drain' }, hindered },
    { deed: { do: 'reboot' }, hindered },
  ];
}
