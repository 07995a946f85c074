import { useRun } from './use-run.ts';

/** The pod's address while a run is shown and its sandbox stands: made up, the same for the same name. */
export function usePodAddress(name: string): string | undefined {
  return useRun((run) => {
    const gone =
      run.played === undefined || run.playhead >= (run.played.goneAt ?? Number.POSITIVE_INFINITY);
    return run.on && !gone ? addressOf(name) : undefined;
  });
}

function addressOf(name: string): string {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 250;
  return `10.244.1.${sum + 2}`;
}
