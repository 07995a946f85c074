import type { ContainerNode } from '../../graph/index.ts';
import type { Target } from '../../inspector/index.ts';
import { fieldsFor } from '../../session/index.ts';
import { RoleTile } from '../shell/RoleTile.tsx';
import { Environment } from './Environment.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { Header } from './Header.tsx';
import { ImageSection } from './ImageSection.tsx';
import { Mounts } from './Mounts.tsx';
import { OtherFields } from './OtherFields.tsx';
import { Ports } from './Ports.tsx';
import { Hooks, Probes } from './Probes.tsx';
import { Resources } from './Resources.tsx';
import { RoleSwitch } from './RoleSwitch.tsx';
import { Stubs } from './Stubs.tsx';

/** Everything a container can say, in the order people set it. */
export function ContainerForm({ target, node }: ContainerFormProps) {
  const fields = fieldsFor(target);
  const at = (path: string) => fields.find((field) => field.path.join('.') === path);
  const groupOf = (title: string) => fields.filter(({ group }) => group === title);
  const [image, ports, mounts, env, envFrom] = [
    at('image'),
    at('ports'),
    at('volumeMounts'),
    at('env'),
    at('envFrom'),
  ];
  const workingDir = fields.filter(({ label }) => label === 'workingDir');
  const general = groupOf('General').filter(({ label }) => !SHOWN_ABOVE.has(label));
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
      {mounts ? <Mounts mounts={mounts} devices={at('volumeDevices')} target={target} /> : null}
      {env && envFrom ? <Environment env={env} envFrom={envFrom} target={target} /> : null}
      <Resources fields={groupOf('Resources')} target={target} />
      <Probes fields={fields.filter(({ group }) => group.endsWith('Probe'))} target={target} />
      <Hooks fields={groupOf('Lifecycle')} target={target} />
      <FieldGroup
        title="Command"
        fields={[...groupOf('Command'), ...workingDir]}
        targets={[target]}
      />
      <FieldGroup
        title="Security context"
        fields={groupOf('Security context')}
        targets={[target]}
      />
      <FieldGroup title="General" fields={general} targets={[target]} />
      <FieldGroup
        title="Termination message"
        fields={groupOf('Termination message')}
        targets={[target]}
      />
      <Stubs target={target} at={node.container.path} />
      <OtherFields target={target} />
    </>
  );
}

const SHOWN_ABOVE = new Set(['name', 'image', 'workingDir']);

interface ContainerFormProps {
  readonly target: Target;
  readonly node: ContainerNode;
}
