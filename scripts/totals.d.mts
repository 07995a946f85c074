/** Prints what passed and failed and ends the process. */
export function closeWith(sum: { readonly passed: number; readonly failed: number }): void;
