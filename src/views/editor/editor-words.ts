/** Names and words both editors share. People and tools find the editor by its name. */
export const EDITOR_NAME = 'YAML editor';
export const PLACEHOLDER = 'Type, paste or drop a manifest here.';
export const READ_ONLY = 'This text can only be read here.';
