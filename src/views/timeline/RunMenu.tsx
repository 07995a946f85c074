import { Menu } from '@base-ui/react/menu';
import { ChevronDown, ChevronRight, Zap } from 'lucide-react';
import { deedName, type Offer, offersFor, offersForPod, type Played } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { mainLandmark } from '../shell/main-landmark.ts';
import styles from './RunMenu.module.css';
import { useRun, useRunActions } from './use-run.ts';

/** What can be done to the pod at the playhead: first to the selected container, else to the main one. */
export function RunMenu() {
  const played = useRun((run) => run.played);
  const target = useTarget(played);
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger} disabled={!played}>
        <Icon of={Zap} />
        Crash
        <Icon of={ChevronDown} size={12} />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          align="start"
          sideOffset={4}
        >
          <Menu.Popup className={controls.menu}>
            {played && target ? <Items played={played} target={target} /> : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function useTarget(played: Played | undefined): string | undefined {
  const selected = useSessionState((state) => state.selected);
  if (!played) return undefined;
  const chosen = selected.flatMap((key) => played.cards.get(key) ?? [])[0];
  const main = [...played.roles].find(([, role]) => role === 'main')?.[0];
  return chosen ?? main ?? played.timeline.rows[0]?.container;
}

function Items({ played, target }: { readonly played: Played; readonly target: string }) {
  const others = played.timeline.rows.filter(({ container }) => container !== target);
  return (
    <>
      <ContainerOffers container={target} />
      {others.length > 0 ? <Menu.Separator className={controls.separator} /> : null}
      {others.map(({ container }) => (
        <Menu.SubmenuRoot key={container}>
          <Menu.SubmenuTrigger className={controls.menuItem}>
            {container}
            <Icon of={ChevronRight} size={12} className={styles.more} />
          </Menu.SubmenuTrigger>
          <Menu.Portal container={mainLandmark()}>
            <Menu.Positioner
              className={controls.above}
              positionMethod="fixed"
              side="right"
              align="start"
              sideOffset={2}
            >
              <Menu.Popup className={controls.menu}>
                <ContainerOffers container={container} />
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.SubmenuRoot>
      ))}
      <Menu.Separator className={controls.separator} />
      <PodOffers played={played} />
    </>
  );
}

/** What can be done to one container, as items of a menu; nothing while no run is shown. */
export function ContainerOffers({ container }: { readonly container: string }) {
  const played = useRun((run) => run.played);
  const t = useRun((run) => Math.round(run.playhead * 10) / 10);
  if (!played) return null;
  return <Offers offers={offersFor(played, container, t)} />;
}

function PodOffers({ played }: { readonly played: Played }) {
  const t = useRun((run) => Math.round(run.playhead * 10) / 10);
  return <Offers offers={offersForPod(played, t)} />;
}

function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const { act } = useRunActions();
  return offers.map(({ deed, hindered }) => (
    <Menu.Item
      key={deedName(deed)}
      className={controls.menuItem}
      disabled={hindered !== undefined}
      title={hindered}
      onClick={() => act(deed)}
    >
      {capital(deedName(deed))}
    </Menu.Item>
  ));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
