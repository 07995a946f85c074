import type { ComponentType } from 'react';
import type { Field, Target } from '../../inspector/index.ts';

/** A field and what it is of: one thing, or several selected at once. */
export interface FieldInputProps {
  readonly field: Field;
  readonly targets: readonly [Target, ...Target[]];
}

/** Fields one below the other. Handed down to lists of objects, whose items have fields again. */
export type FieldsView = ComponentType<{
  readonly fields: readonly Field[];
  readonly targets: readonly [Target, ...Target[]];
}>;
