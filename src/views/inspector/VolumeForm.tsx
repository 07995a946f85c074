import type { VolumeNode } from '../../graph/index.ts';
import type { Target } from '../../inspector/index.ts';
import { fieldsFor } from '../../session/index.ts';
import { whoUses } from '../canvas/VolumeCard.tsx';
import { Icon } from '../shell/Icon.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { groupsOf } from './groups.ts';
import headerStyles from './Header.module.css';
import { Header } from './Header.tsx';
import { OtherFields } from './OtherFields.tsx';
import { Stubs } from './Stubs.tsx';
import { WhoMounts } from './WhoMounts.tsx';

/** All fields of a volume's type, and who mounts it. */
export function VolumeForm({ target, node }: VolumeFormProps) {
  const fields = fieldsFor(target);
  const name = fields.find(({ path }) => NAME_PATHS.has(path.join('.')));
  const isOpen = (title: string) => title === node.volume.sourceKey || title === 'Claim';
  return (
    <>
      <Header
        sign={
          <span className={headerStyles.volume}>
            <Icon of={VOLUME_ICONS[node.type]} size={16} />
          </span>
        }
        nameField={name}
        target={target}
        itemKey={node.key}
        name={node.name}
      />
      <p className={headerStyles.says}>{whoUses(node)}</p>
      <div data-first>
        {groupsOf(fields.filter((field) => field !== name)).map(([title, group]) => (
          <FieldGroup
            key={title}
            title={title}
            fields={group}
            targets={[target]}
            open={isOpen(title)}
          />
        ))}
      </div>
      <WhoMounts target={target} volume={node.name} />
      <Stubs target={target} at={node.volume.path} />
      <OtherFields target={target} />
    </>
  );
}

const NAME_PATHS = new Set(['name', 'metadata.name']);

interface VolumeFormProps {
  readonly target: Target;
  readonly node: VolumeNode;
}
