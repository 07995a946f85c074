import type { Field, Target } from '../../inspector/index.ts';
import { fieldValue } from '../../session/index.ts';
import { Fields } from './Fields.tsx';
import { Group } from './Group.tsx';
import { Handler } from './Handlers.tsx';

const PROBES = [
  ['startupProbe', 'Startup'],
  ['livenessProbe', 'Liveness'],
  ['readinessProbe', 'Readiness'],
] as const;

/** The three probes, each on its line. */
export function Probes({ fields, target }: HandlersProps) {
  if (!fields.some(({ label }) => label === 'livenessProbe')) return null;
  return (
    <Group title="Probes" isSet>
      {() => <Handlers words={PROBES} fields={fields} target={target} />}
    </Group>
  );
}

const HOOKS = [
  ['postStart', 'postStart'],
  ['preStop', 'preStop'],
] as const;

/** What is called when the container has started, and before it is stopped. */
export function Hooks({ fields, target }: HandlersProps) {
  if (fields.length === 0) return null;
  const signal = fields.filter(({ label }) => label === 'stopSignal');
  return (
    <Group
      title="Lifecycle"
      isSet={fields.some((field) => fieldValue(field, target) !== undefined)}
    >
      {() => (
        <>
          <Handlers words={HOOKS} fields={fields} target={target} />
          <Fields fields={signal} targets={[target]} />
        </>
      )}
    </Group>
  );
}

interface HandlersProps {
  readonly fields: readonly Field[];
  readonly target: Target;
}

function Handlers({
  words,
  fields,
  target,
}: HandlersProps & { readonly words: readonly (readonly [string, string])[] }) {
  return words.map(([label, word]) => {
    const head = fields.find((field) => field.label === label);
    if (!head) return null;
    const below = fields.filter(({ path }) => head.path.every((step, i) => path[i] === step));
    return <Handler key={label} field={head} fields={below} target={target} word={word} />;
  });
}
