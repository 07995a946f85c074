/** The forms of the inspector, loaded when they are first needed. */
export function loadInspector() {
  return import('../inspector/index.ts');
}
