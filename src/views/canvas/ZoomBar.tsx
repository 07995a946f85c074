import { ImageDown, type LucideIcon, Maximize, Minus, Plus } from 'lucide-react';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import type { View } from './canvas-state.ts';
import styles from './ZoomBar.module.css';

/** Zoom and fit, at the canvas’s lower left; and the way to a picture of what is seen. Without a view there is nothing to see yet. */
export function ZoomBar({ zoom, view }: ZoomBarProps) {
  const showDialog = useShell((shell) => shell.showDialog);
  const picture = view && (() => showDialog('export'));
  return (
    <div className={styles.bar}>
      <Button icon={Minus} label="Zoom out" act={view?.zoomOut} />
      <span>{Math.round(zoom * 100)} %</span>
      <Button icon={Plus} label="Zoom in" act={view?.zoomIn} />
      <Button icon={Maximize} label="Fit" says="Show the whole pod" act={view?.fit} />
      <i className={styles.separator} />
      <Button icon={ImageDown} label="Export image" act={picture} />
    </div>
  );
}

interface ZoomBarProps {
  /** 1: as large as drawn. */
  readonly zoom: number;
  readonly view?: View;
}

function Button({ icon, label, says = label, act }: ButtonProps) {
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={label}
      title={says}
      disabled={!act}
      onClick={act}
    >
      <Icon of={icon} />
    </button>
  );
}

interface ButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly says?: string;
  readonly act: (() => void) | undefined;
}
