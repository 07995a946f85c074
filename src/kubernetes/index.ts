/** What the Kubernetes API means, over plain values: values in, facts out; nothing here knows YAML or the screen. */
export {
  type FieldPath,
  isValueMap,
  isWithin,
  parseFieldPath,
  printFieldPath,
  samePath,
  type Value,
  type ValueMap,
  valueAt,
} from './field-path.ts';
