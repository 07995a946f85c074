import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Target } from '../../inspector/index.ts';
import { editsBehind, graphFor, podTarget, selectedTargets } from '../../session/index.ts';
import { focusCard } from '../canvas/focus-card.ts';
import { useSessionState } from '../session-context.tsx';
import { AboutFoot } from './AboutFoot.tsx';
import { ContainerForm } from './ContainerForm.tsx';
import styles from './Inspector.module.css';
import { useInspect } from './inspect-state.ts';
import { ServerMessages } from './messages.tsx';
import { PodForm } from './PodForm.tsx';
import { SeveralForm } from './SeveralForm.tsx';
import { VolumeForm } from './VolumeForm.tsx';

/** The fields of what is selected; of the pod when nothing is. */
export function Inspector() {
  const region = useRef<HTMLElement>(null);
  const shown = useSessionState((state) => state.shown);
  const pod = useSessionState((state) => state.pod);
  const selected = useSessionState((state) => state.selected);
  const held = useSessionState((state) => editsBehind(state) > 0 || !state.mine);
  const target = useMemo(() => podTarget({ shown, pod }), [shown, pod]);
  useCall(region);
  const onKeyDown = (event: KeyboardEvent) => {
    const key = selected[0];
    if (event.key === 'Escape' && key !== undefined) focusCard(key);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) useInspect.getState().tell(undefined);
  };
  return (
    <section
      ref={region}
      tabIndex={-1}
      className={styles.page}
      aria-label="Inspector"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {/* While no field takes the keyboard, the page itself is scrolled by it. */}
      <div className={styles.scroll} tabIndex={held ? 0 : undefined}>
        <fieldset className={styles.fields} disabled={held}>
          {target ? (
            <ServerMessages document={target.pod.document}>
              <Form target={target} selected={selected} />
            </ServerMessages>
          ) : (
            <Nothing />
          )}
        </fieldset>
      </div>
      <AboutFoot />
    </section>
  );
}

function Nothing() {
  return <p className={styles.note}>Select a card to see its fields.</p>;
}

function Form({ target, selected }: FormProps) {
  const [only, ...others] = selectedTargets(target, selected);
  const { containers, volumes } = graphFor(target.pod);
  if (!only) {
    return (
      <>
        <Nothing />
        <PodForm key={target.pod.document} target={target} />
      </>
    );
  }
  if (others.length > 0) return <SeveralForm targets={[only, ...others]} />;
  const node = containers.find(({ container }) => container === only.container);
  if (node) return <ContainerForm key={keyOf(node.container.path)} target={only} node={node} />;
  const volume = volumes.find((one) => one.volume === only.volume);
  return volume ? <VolumeForm key={keyOf(volume.volume.path)} target={only} node={volume} /> : null;
}

interface FormProps {
  readonly target: Target;
  readonly selected: readonly string[];
}

/** A form stays the same while its card is renamed. */
function keyOf(path: readonly (string | number)[]): string {
  return path.join('.');
}

/** Puts the keyboard into the first field of the form when it was asked there; a finger's keyboard would cover the form. */
function useCall(region: React.RefObject<HTMLElement | null>): void {
  const called = useInspect((state) => state.called);
  useEffect(() => {
    if (called === 0) return;
    useInspect.setState({ called: 0 });
    const { current } = region;
    if (matchMedia('(hover: none)').matches) {
      current?.focus();
      return;
    }
    const field =
      current?.querySelector<HTMLElement>('[data-first] :is(input, select)') ??
      current?.querySelector<HTMLElement>('input') ??
      current?.querySelector<HTMLElement>('select, button');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [called, region]);
}
