import { ChoiceInput } from './ChoiceInput.tsx';
import type { FieldInputProps, FieldsView } from './field-input-props.ts';
import { ListInput } from './ListInput.tsx';
import { MapInput } from './MapInput.tsx';
import { ObjectsInput } from './ObjectsInput.tsx';
import { TextInput } from './TextInput.tsx';
import { VariantInput } from './VariantInput.tsx';

/** A field as its kind of input asks. */
export function FieldInput({
  field,
  targets,
  Nested,
}: FieldInputProps & { readonly Nested: FieldsView }) {
  const [target] = targets;
  switch (field.input.kind) {
    case 'boolean':
    case 'choice':
      return <ChoiceInput field={field} targets={targets} />;
    case 'list':
      return <ListInput field={field} target={target} />;
    case 'map':
      return <MapInput field={field} target={target} />;
    case 'objects':
      return <ObjectsInput field={field} target={target} Nested={Nested} />;
    case 'variant':
      return <VariantInput field={field} target={target} />;
    case 'text-only':
      return null;
    default:
      return <TextInput field={field} targets={targets} />;
  }
}
