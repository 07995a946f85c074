import { CircleX, Lightbulb, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Severity } from './entries.ts';

/** The sign of each severity: shape first, then colour. */
export const SEVERITY_ICONS: Readonly<Record<Severity, LucideIcon>> = {
  error: CircleX,
  warning: TriangleAlert,
  hint: Lightbulb,
};
