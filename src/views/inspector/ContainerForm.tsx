import type { ContainerNode } from '../../graph/index.ts';
import type { Target } from '../../inspector/index.ts';
import { fieldsFor } from '../../session/index.ts';
import { RoleTile } from '../shell/RoleTile.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { Header } from './Header.tsx';
import { ImageSection } from './ImageSection.tsx';
import { Ports } from './Ports.tsx';
import { Resources } from './Resources.tsx';
import { RoleSwitch } from './RoleSwitch.tsx';

/** Everything a container can say, in the order people set it. */
export function ContainerForm({ target, node }: ContainerFormProps) {
  const fields = fieldsFor(target);
  const at = (path: string) => fields.find((field) => field.path.join('.') === path);
  const groupOf = (title: string) => fields.filter(({ group }) => group === title);
  const [image, ports] = [at('image'), at('ports')];
  const rest = groupOf('General').filter(({ label }) => label !== 'name' && label !== 'image');
  return (
    <>
      <Header
        sign={<RoleTile of={node.role} size={28} />}
        nameField={at('name')}
        target={target}
        itemKey={node.key}
        name={node.name}
      />
      <RoleSwitch node={node} pod={target.pod} />
      {image ? <ImageSection field={image} target={target} /> : null}
      {ports ? <Ports field={ports} target={target} /> : null}
      <Resources fields={groupOf('Resources')} target={target} />
      {ORDER.map((title) => (
        <FieldGroup key={title} title={title} fields={groupOf(title)} targets={[target]} />
      ))}
      <FieldGroup title="General" fields={rest} targets={[target]} />
    </>
  );
}

const ORDER = ['Command', 'Security context', 'Termination message'];

interface ContainerFormProps {
  readonly target: Target;
  readonly node: ContainerNode;
}
