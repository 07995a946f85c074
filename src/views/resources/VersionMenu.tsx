import { Menu } from '@base-ui/react/menu';
import { ChevronUp, ShipWheel } from 'lucide-react';
import { NEWEST_MINOR, OLDEST_MINOR, VERDICT_MINOR } from '../../session/index.ts';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { mainLandmark } from '../shell/main-landmark.ts';
import styles from './VersionMenu.module.css';

const VERSIONS = Array.from(
  { length: NEWEST_MINOR - OLDEST_MINOR + 1 },
  (_, i) => NEWEST_MINOR - i,
);

/** The version of Kubernetes the design is for. The verdict's words stay those of 1.34; what differs is told. */
export function VersionMenu({ className }: { readonly className: string }) {
  const minor = useSessionState((state) => state.minor);
  const { setMinor, announce } = useActions();
  return (
    <Menu.Root>
      <Menu.Trigger className={className} aria-label={`Kubernetes version: 1.${minor}`}>
        <Icon of={ShipWheel} size={13} />
        Kubernetes <b>1.{minor}</b>
        <Icon of={ChevronUp} size={12} />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          side="top"
          align="start"
          sideOffset={4}
        >
          <Menu.Popup className={controls.menu}>
            <Menu.RadioGroup
              value={minor}
              onValueChange={(chosen: number) => {
                setMinor(chosen);
                announce(`Checked for Kubernetes 1.${chosen}.`);
              }}
            >
              {VERSIONS.map((one) => (
                <Menu.RadioItem key={one} value={one} className={controls.menuItem} closeOnClick>
                  <span className={styles.dot} data-on={one === minor || undefined} />
                  Kubernetes 1.{one}
                  {one === VERDICT_MINOR ? (
                    <small className={styles.note}>the verdict’s</small>
                  ) : null}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={controls.separator} />
            <p className={styles.says}>
              The server’s words are those of 1.{VERDICT_MINOR}. For another version it is told
              which fields and features differ.
            </p>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
