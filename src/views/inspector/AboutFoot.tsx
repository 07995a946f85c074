import styles from './AboutFoot.module.css';
import { type About, useInspect } from './inspect-state.ts';
import { factsOf, useHelp } from './use-help.ts';

/** What the field at hand is: for the eyes; a screen reader has it as the field's description. */
export function AboutFoot() {
  const about = useInspect((state) => state.about);
  return about ? <AboutField {...about} /> : null;
}

function AboutField({ field, means }: About) {
  const help = useHelp(field);
  return (
    <div className={styles.about} aria-hidden="true">
      <p>
        <code>{field.label}</code> {factsOf(field)}
      </p>
      {means ? <p className={styles.means}>{means}</p> : null}
      <p>{help}</p>
    </div>
  );
}
