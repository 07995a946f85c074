import { Explained } from '../glossary/Explained.tsx';
import styles from './AboutFoot.module.css';
import { type About, useInspect } from './inspect-state.ts';
import { factsOf, useHelp } from './use-help.ts';

/** What the field at hand is; a screen reader has it as the field's description too. Words of Kubernetes explain themselves. */
export function AboutFoot() {
  const about = useInspect((state) => state.about);
  return about ? <AboutField {...about} /> : null;
}

function AboutField({ field, means }: About) {
  const help = useHelp(field);
  return (
    <section className={styles.about} aria-label="About the field">
      <p>
        <code>{field.label}</code> {factsOf(field)}
      </p>
      {means ? <p className={styles.means}>{means}</p> : null}
      <p>
        <Explained text={help} />
      </p>
    </section>
  );
}
