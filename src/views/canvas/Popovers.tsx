import { CardMenu } from './CardMenu.tsx';
import { ConnectPopover } from './ConnectPopover.tsx';
import { EdgePopover } from './EdgePopover.tsx';
import { LinkHint } from './LinkHint.tsx';

/** What opens over the canvas; its code is fetched after the canvas is usable. */
export function Popovers() {
  return (
    <>
      <ConnectPopover />
      <EdgePopover />
      <CardMenu />
      <LinkHint />
    </>
  );
}
