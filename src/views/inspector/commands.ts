import { Package, SlidersHorizontal } from 'lucide-react';
import type { Session } from '../../session/index.ts';
import type { Command } from '../commands.ts';
import { isSwitchable, KINDS } from '../shell/kinds.ts';
import { enterFields, inspectPod } from './inspect-state.ts';

const noPod = (session: Session) =>
  kindOf(session) === undefined ? 'There is no pod.' : undefined;

/** The fields of what is selected, or of the pod; on a phone their page. */
export const INSPECT: Command = {
  id: 'inspect',
  label: 'Inspect',
  group: 'Selection',
  icon: SlidersHorizontal,
  keys: 'Enter',
  words: ['fields', 'form', 'properties', 'edit'],
  hindered: noPod,
  run: enterFields,
};

/** What the inspector and the kind switch do, for the command palette. */
export function commands(): readonly Command[] {
  return [
    INSPECT,
    {
      id: 'inspect-pod',
      label: 'Inspect the pod',
      group: 'View',
      icon: Package,
      words: ['fields', 'workload', 'replicas', 'labels', 'schedule', 'namespace'],
      hindered: noPod,
      run: inspectPod,
    },
    ...KINDS.map(
      (kind): Command => ({
        id: `kind-${kind}`,
        label: `Make it a ${kind}`,
        group: 'Edit',
        words: ['kind', 'switch', 'convert', 'set'],
        hindered: (session) => {
          const now = kindOf(session);
          if (now === kind) return `It is a ${kind} already.`;
          return isSwitchable(now) ? undefined : 'Only the kinds of Kubernetes can be switched.';
        },
        run: ({ actions }) => void actions.perform({ do: 'setKind', kind }),
      }),
    ),
  ];
}

function kindOf({ getState }: Session): string | undefined {
  const { shown, pod } = getState();
  return shown.pods[pod]?.kind;
}
