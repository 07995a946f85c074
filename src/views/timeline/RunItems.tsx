import { Menu } from '@base-ui/react/menu';
import controls from '../shell/controls.module.css';
import { ContainerOffers } from './RunMenu.tsx';
import { useRun } from './use-run.ts';

/** In a card's menu while it shows a run: what can be done to its container at the playhead. */
export function RunItems({ card }: { readonly card: string }) {
  const container = useRun((run) => (run.on ? run.played?.cards.get(card) : undefined));
  if (container === undefined) return null;
  return (
    <>
      <ContainerOffers container={container} />
      <Menu.Separator className={controls.separator} />
    </>
  );
}
