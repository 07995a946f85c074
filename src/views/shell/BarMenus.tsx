import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { CommandItem } from './CommandItem.tsx';
import { FILE_COMMANDS as FILE } from './commands.ts';
import controls from './controls.module.css';
import { mainLandmark } from './main-landmark.ts';

interface BarMenuProps {
  readonly className: string | undefined;
  /** What the button shows. */
  readonly face: ReactNode;
}

/** The ways out: clipboard, file, picture, command. Opens as it is first shown. */
export function ExportMenu(props: BarMenuProps) {
  return (
    <BarMenu {...props}>
      <CommandItem of={FILE.copyYaml} />
      <CommandItem of={FILE.downloadYaml} />
      <CommandItem of={FILE.exportImage} />
      <Menu.Separator className={controls.separator} />
      <CommandItem of={FILE.copyKubectl} />
    </BarMenu>
  );
}

/** The ways to begin, where there is no room for a button each. Opens as it is first shown. */
export function FileMenu(props: BarMenuProps) {
  return (
    <BarMenu {...props}>
      <CommandItem of={FILE.new} />
      <CommandItem of={FILE.open} />
      <CommandItem of={FILE.templates} />
      <CommandItem of={FILE.designs} />
    </BarMenu>
  );
}

function BarMenu({ className, face, children }: BarMenuProps & { readonly children: ReactNode }) {
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
          <Menu.Popup className={controls.menu}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
