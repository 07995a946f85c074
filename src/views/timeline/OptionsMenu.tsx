import { Menu } from '@base-ui/react/menu';
import { Check, Ellipsis, Image, ListTree } from 'lucide-react';
import { LENGTHS } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { mainLandmark } from '../shell/main-landmark.ts';
import styles from './SpeedMenu.module.css';
import { saveTimeline } from './save-timeline.ts';
import { useTimeline } from './timeline-state.ts';
import { useRun, useRunActions } from './use-run.ts';

/** How long a run is shown, the pod's events, and its picture as a file. */
export function OptionsMenu() {
  const session = useSession();
  const until = useRun((run) => run.until);
  const nothing = useRun((run) => run.played === undefined);
  const describing = useTimeline((timeline) => timeline.describing);
  const showEvents = useTimeline((timeline) => timeline.showEvents);
  const { setUntil } = useRunActions();
  return (
    <Menu.Root>
      <Menu.Trigger className={controls.icon} aria-label="Run options" disabled={nothing}>
        <Icon of={Ellipsis} size={16} />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          align="end"
          sideOffset={4}
        >
          <Menu.Popup className={controls.menu}>
            <Menu.Item className={controls.menuItem} onClick={() => showEvents(!describing)}>
              <Icon of={ListTree} />
              {describing ? 'Hide events' : 'Show events'}
            </Menu.Item>
            {(['svg', 'png'] as const).map((format) => (
              <Menu.Item
                key={format}
                className={controls.menuItem}
                onClick={() => void saveTimeline(session, format)}
              >
                <Icon of={Image} />
                Save as {format.toUpperCase()}
              </Menu.Item>
            ))}
            <Menu.Separator className={controls.separator} />
            <Menu.RadioGroup value={until} onValueChange={setUntil}>
              {LENGTHS.map((length) => (
                <Menu.RadioItem
                  key={length}
                  value={length}
                  className={controls.menuItem}
                  closeOnClick
                >
                  {length === 3600 ? '1 hour' : `${length / 60} min`}
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
