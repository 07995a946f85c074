/** A file of CustomResourceDefinitions that stands beside a design and is kept with it. */
export interface DefinitionFile {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** The kinds it defines. */
  readonly kinds: readonly string[];
}
