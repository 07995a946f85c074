import { X } from 'lucide-react';
import { type Played, whyAt } from '../../session/index.ts';
import { Explained } from '../glossary/Explained.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './Aside.module.css';
import { secondsText } from './seconds.ts';
import { type Question, useTimeline } from './timeline-state.ts';

/** Which rules of Kubernetes made it so, in plain words, with where they are documented. */
export function WhyPanel({ played, asked }: { readonly played: Played; readonly asked: Question }) {
  const ask = useTimeline((timeline) => timeline.ask);
  const run = asked.counterpart ? (played.counterpart ?? played) : played;
  const reasons = whyAt(run, asked);
  return (
    <aside
      className={styles.aside}
      aria-label="Why?"
      onKeyDown={(event) => event.key === 'Escape' && ask(undefined)}
    >
      <header>
        <h2>
          Why? <span>{`${asked.container ?? 'the pod'} at ${secondsText(asked.t)}`}</span>
        </h2>
        <button
          type="button"
          className={controls.icon}
          aria-label="Close Why?"
          onClick={() => ask(undefined)}
        >
          <Icon of={X} />
        </button>
      </header>
      {reasons.length === 0 ? <p>Nothing is left of it at this moment.</p> : null}
      <ol>
        {reasons.map(({ t, what, because, rule }) => (
          <li key={`${t} ${rule} ${what}`}>
            <h3>
              {capital(what)}. <small>{secondsText(t)}</small>
            </h3>
            <p>
              <Explained text={because.sentence} />
            </p>
            <a href={because.link} target="_blank" rel="noreferrer">
              Kubernetes: {pageName(because.link)}
            </a>
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** A sentence that begins with a container's name keeps it as it is written. */
function capital(text: string): string {
  return /^(the|no|somebody) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The last part of a page's address, in words. */
function pageName(link: string): string {
  const last = link.split(/[/#]/).filter(Boolean).at(-1) ?? link;
  return last.replaceAll('-', ' ');
}
