import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { SPEEDS } from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { mainLandmark } from '../shell/main-landmark.ts';
import styles from './SpeedMenu.module.css';
import { useRun, useRunActions } from './use-run.ts';

/** How fast the run is played: seconds of pod time in a second. */
export function SpeedMenu() {
  const speed = useRun((run) => run.speed);
  const { setSpeed } = useRunActions();
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger} aria-label={`Speed ${speed}×`}>
        {speed}×
        <Icon of={ChevronDown} size={12} />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          align="start"
          sideOffset={4}
        >
          <Menu.Popup className={styles.menu}>
            <Menu.RadioGroup value={speed} onValueChange={setSpeed}>
              {SPEEDS.map((one) => (
                <Menu.RadioItem key={one} value={one} className={controls.menuItem} closeOnClick>
                  {one}×
                  <Menu.RadioItemIndicator className={styles.chosen}>
                    <Icon of={Check} size={12} />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
