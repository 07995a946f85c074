import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from './controls.module.css';
import { Icon } from './Icon.tsx';
import { KINDS, MORE_KINDS } from './kinds.ts';
import { mainLandmark } from './main-landmark.ts';
import { useShortBar } from './use-media.ts';

/** The kinds that are seldom chosen; all of them where only the menu has room. Opens as it is first shown. */
export function KindMenu({ className, face }: KindMenuProps) {
  const { perform } = useActions();
  const short = useShortBar();
  const kind = useSessionState((state) => state.shown.pods[state.pod]?.kind);
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className={className}>{face}</Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner
          className={controls.above}
          positionMethod="fixed"
          align="end"
          sideOffset={6}
        >
          <Menu.Popup className={controls.menu}>
            {(short ? KINDS : MORE_KINDS).map((each) => (
              <Menu.Item
                key={each}
                className={controls.menuItem}
                onClick={() => perform({ do: 'setKind', kind: each })}
              >
                {each}
                {each === kind ? <Icon of={Check} /> : null}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface KindMenuProps {
  readonly className: string | undefined;
  readonly face: ReactNode;
}
