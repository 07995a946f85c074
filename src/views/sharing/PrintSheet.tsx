import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { designName, podImage } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { parsedSvg } from '../shell/parsed-svg.ts';
import styles from './PrintSheet.module.css';

/** What printing the page gives: the drawn pod and the whole text on light paper, in the place of the app. */
export function PrintSheet() {
  const printing = usePrinting();
  const written = useSessionState(({ text }) => text.trim() !== '');
  return printing && written ? createPortal(<Sheet />, document.body) : null;
}

function Sheet() {
  const session = useSession();
  const { text, shown, pod } = session.getState();
  const picture = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const image = podImage(session.getState(), { theme: 'light', fonts: '' });
    picture.current?.replaceChildren(...parsedSvg(image?.svg ?? ''));
  }, [session]);
  return (
    <article className={styles.sheet} data-theme="light">
      <h1>{designName(shown.pods[pod])}</h1>
      <div ref={picture} />
      <pre>{text}</pre>
    </article>
  );
}

/** True from before the browser prints until it has: it takes the page as it stands when the event ends. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    const follow = (now: boolean) => flushSync(() => setPrinting(now));
    const begin = () => follow(true);
    const end = () => follow(false);
    const change = () => follow(paper.matches);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    paper.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      paper.removeEventListener('change', change);
    };
  }, []);
  return printing;
}
