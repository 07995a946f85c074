/** Something that may stand at the cursor. */
export interface Completion {
  readonly label: string;
  /** What is written for the word; a line break in it is followed by the right indent. */
  readonly insert: string;
  readonly is: 'field' | 'value' | 'name' | 'pattern';
  /** Its type or where it comes from, in a word or two. */
  readonly detail: string;
  /** Key of its help text, for a field. */
  readonly help?: { readonly type: string; readonly field: string };
  /** What a definition says of a field of a custom resource. */
  readonly description?: string;
  /** The pattern to add, where the completion is one. */
  readonly pattern?: string;
}
