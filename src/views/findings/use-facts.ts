import { useRef } from 'react';
import type { PodFacts } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { useChecked } from './use-checked.ts';

/** What is known of the drawn pod; undefined while the text is checked. */
export function useFacts(): PodFacts | undefined {
  const checked = useChecked();
  const pod = useSessionState((state) => state.pod);
  const drawn = useSessionState((state) => state.shown.version === state.version);
  return drawn ? checked?.facts[pod] : undefined;
}

/** The facts of now, or while the text is checked those of before: then `current` is false. None without a pod. */
export function useLastFacts(): {
  readonly facts: PodFacts | undefined;
  readonly current: boolean;
} {
  const now = useFacts();
  const nothing = useSessionState((state) => state.shown.pods.length === 0);
  const last = useRef(now);
  if (now || nothing) last.current = now;
  return { facts: last.current, current: now !== undefined };
}

/** What one pod asks for, in a few characters: `375m · 416Mi`; '' when it asks for nothing. */
export function requestsText(facts: PodFacts | undefined): string {
  const of = (name: string) =>
    facts?.resources.requests.find(({ resource }) => resource === name)?.effective;
  return [of('cpu'), of('memory')].filter((part) => part !== undefined).join(' · ');
}
