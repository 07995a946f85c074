import type { Role } from '../pod/index.ts';

/** A pattern as the palette and the command line list it. */
export interface PatternSummary {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  /** What it teaches, in a sentence or two. */
  readonly oneLine: string;
  /** The role of the first container it brings; none when a controller of the cluster injects it. */
  readonly role?: Role;
  /** True when one container calls another on 127.0.0.1. */
  readonly calls?: true;
  /** True when what it brings mounts a volume. */
  readonly files?: true;
}
