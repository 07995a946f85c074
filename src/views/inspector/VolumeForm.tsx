import type { VolumeNode } from '../../graph/index.ts';
import type { Target } from '../../inspector/index.ts';
import { fieldsFor } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { VOLUME_ICONS } from '../shell/volume-icons.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { groupsOf } from './groups.ts';
import { Header } from './Header.tsx';

/** All fields of a volume's type, and who mounts it. */
export function VolumeForm({ target, node }: VolumeFormProps) {
  const fields = fieldsFor(target);
  const name = fields.find(({ label, section }) => label === 'name' && section === '');
  return (
    <>
      <Header
        sign={<Icon of={VOLUME_ICONS[node.type]} size={28} />}
        nameField={name}
        target={target}
        itemKey={node.key}
        name={node.name}
      />
      {groupsOf(fields.filter((field) => field !== name)).map(([title, group]) => (
        <FieldGroup key={title} title={title} fields={group} targets={[target]} />
      ))}
    </>
  );
}

interface VolumeFormProps {
  readonly target: Target;
  readonly node: VolumeNode;
}
