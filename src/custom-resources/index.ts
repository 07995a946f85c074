/** Documents in; the kinds that CustomResourceDefinitions among them define out, and what their schemas say of a field. */
export {
  type Definition,
  type Definitions,
  definitionFor,
  definitionsIn,
  isDefinition,
  NO_DEFINITIONS,
} from './definition.ts';
export { choicesOf, type FieldFacts, fieldIn, fieldsOf, typeInWords } from './field-facts.ts';
export {
  defaultOf,
  entrySchema,
  hasRules,
  isEmbeddedResource,
  isIntOrString,
  preservesUnknownFields,
  propertySchema,
  type Schema,
  schemaAt,
  typesOf,
} from './schema.ts';
