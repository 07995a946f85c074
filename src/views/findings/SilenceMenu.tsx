import { Menu } from '@base-ui/react/menu';
import { type Found, placesKey, silenceGesture } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { mainLandmark } from '../shell/main-landmark.ts';
import { useChecked } from './use-checked.ts';

/** Tells a finding no more for its pod: kept with the design, or written into the YAML for everybody. */
export function SilenceMenu({ finding }: { readonly finding: Found }) {
  const session = useSession();
  const place = useChecked()?.quiet[finding.pod];
  const withDesign = () => {
    const pod = session.getState().reading.pods[finding.pod];
    if (!pod) return;
    session.actions.silence(placesKey(pod), finding.id, true);
    session.actions.announce('Silenced for this pod, kept with this design.');
  };
  const inText = () => place && session.actions.perform(silenceGesture(place, finding.id));
  return (
    <Menu.Root>
      <Menu.Trigger className={controls.button} disabled={!place}>
        Silence
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          align="start"
          sideOffset={4}
        >
          <Menu.Popup className={controls.menu}>
            <Menu.Item className={controls.menuItem} onClick={withDesign}>
              Not for this pod, kept with this design
            </Menu.Item>
            <Menu.Item className={controls.menuItem} onClick={inText}>
              Not for this pod, as an annotation in the YAML
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
