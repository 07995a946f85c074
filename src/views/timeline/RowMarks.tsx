import { Check, X } from 'lucide-react';
import type { HookRun, ProbeKind, Row, Tick, Traffic } from '../../kubelet/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { place } from './place.ts';
import styles from './RowMarks.module.css';
import { secondsText } from './seconds.ts';

interface MarksProps {
  readonly row: Row;
  readonly until: number;
}

/** What stands on a row beside its bars: hooks and traffic over them, probe results under them, ends behind them. */
export function RowMarks({ row, until }: MarksProps) {
  return (
    <div className={styles.marks}>
      {row.hooks.map((hook) => (
        <Hook key={`${hook.hook} ${hook.from}`} hook={hook} until={until} />
      ))}
      {row.outages.map(({ from, to, server }) => (
        <i
          key={`${server} ${from}`}
          className={styles.outage}
          title={`${server} does not answer, ${secondsText(to - from)}`}
          style={{ left: place(from, until), width: place(to - from, until) }}
        />
      ))}
      {row.traffic.map((traffic) => (
        <i
          key={`${traffic.kind} ${traffic.other} ${traffic.t}`}
          className={styles.traffic}
          data-kind={traffic.kind}
          title={trafficText(traffic)}
          style={{ left: place(traffic.t, until) }}
        />
      ))}
      {row.ticks.map((tick) => (
        <i
          key={`${tick.probe} ${tick.t}`}
          className={styles.tick}
          data-probe={tick.probe}
          data-failed={tick.ok ? undefined : ''}
          title={tickText(tick)}
          style={{ left: place(tick.t, until) }}
        />
      ))}
      {row.exits.map((exit) => (
        <span
          key={exit.t}
          className={styles.exit}
          data-failed={exit.code === 0 ? undefined : ''}
          title={`exit ${exit.code}, ${exit.reason}, at ${secondsText(exit.t)}`}
          style={{ left: place(exit.t, until) }}
        >
          <i>
            <Icon of={exit.code === 0 ? Check : X} size={9} />
          </i>
          {endsThere(row, exit.t) ? exitText(row, exit.code) : null}
        </span>
      ))}
    </div>
  );
}

function exitText({ kind }: Row, code: number): string {
  return kind === 'init' && code === 0 ? 'exit 0, done' : String(code);
}

/** True when nothing is drawn behind the end, so that there is room for words. */
function endsThere({ bars }: Row, t: number): boolean {
  return !bars.some(({ from, look }) => from >= t && look !== 'exited');
}

function Hook({ hook, until }: { readonly hook: HookRun; readonly until: number }) {
  const words = `${hook.hook} hook, ${secondsText(hook.to - hook.from)}${hook.failed ? ', failed' : ''}`;
  return (
    <i
      className={styles.hook}
      data-failed={hook.failed || undefined}
      title={words}
      style={{ left: place(hook.from, until), width: place(hook.to - hook.from, until) }}
    />
  );
}

const PROBE_NAMES: Readonly<Record<ProbeKind, string>> = {
  startup: 'startup probe',
  readiness: 'readiness probe',
  liveness: 'liveness probe',
};

function tickText({ probe, ok, t }: Tick): string {
  return `${PROBE_NAMES[probe]} ${ok ? 'succeeded' : 'failed'} at ${secondsText(t)}`;
}

const TRAFFIC_WORDS: Readonly<Record<Traffic['kind'], string>> = {
  call: 'reached',
  refused: 'did not reach',
  file: 'found',
  write: 'wrote',
  writeFailed: 'could not write',
};

function trafficText({ kind, other, t }: Traffic): string {
  return `${TRAFFIC_WORDS[kind]} ${other} at ${secondsText(t)}`;
}
