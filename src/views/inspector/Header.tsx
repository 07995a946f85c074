import { Ellipsis } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import type { Field, Target } from '../../inspector/index.ts';
import { useCanvas } from '../canvas/canvas-state.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { FieldLine } from './FieldLine.tsx';
import styles from './Header.module.css';

/** Whose form it is: its sign, its name, and everything else that can be done with it. */
export function Header({ sign, nameField, target, itemKey, name }: HeaderProps) {
  const showMenu = useCanvas((canvas) => canvas.showMenu);
  const openMenu = ({ currentTarget }: MouseEvent) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    showMenu({ key: itemKey, x: left, y: bottom });
  };
  return (
    <div className={styles.head}>
      {sign}
      <div className={styles.name}>
        {nameField ? <FieldLine field={nameField} target={target} /> : <b>{name}</b>}
      </div>
      <button
        type="button"
        className={controls.icon}
        aria-label={`More for ${name}`}
        title={`More for ${name}`}
        aria-haspopup="menu"
        onClick={openMenu}
      >
        <Icon of={Ellipsis} size={16} />
      </button>
    </div>
  );
}

interface HeaderProps {
  readonly sign: ReactNode;
  readonly nameField: Field | undefined;
  readonly target: Target;
  readonly itemKey: string;
  readonly name: string;
}
