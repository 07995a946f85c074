import type { GestureBody } from '../gestures/index.ts';
import type { FieldPath } from '../kubernetes/index.ts';
import type { PodContext } from './context.ts';

/** error: it will not work, or gives the node away; warning: it will likely bite; hint: worth a thought. */
export type Severity = 'error' | 'warning' | 'hint';

/** A repair as gestures, made as one step. */
export interface Fix {
  /** What the button says: `Let app write`. */
  readonly label: string;
  readonly gestures: readonly GestureBody[];
  /** True when nothing that works today can break by it: `outrigger fix` makes only these. */
  readonly safe: boolean;
  /** The document to edit, when it is not the pod's own. */
  readonly document?: number;
}

/** One place where a finding applies. */
export interface Hit {
  /** The field to show, within its document. */
  readonly at: FieldPath;
  /** The document of `at`, when it is not the pod's own. */
  readonly document: number | undefined;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: Fix | undefined;
}

/** What detection tells of a place: where, and the values its message and fix speak of. */
export interface Place {
  readonly at: FieldPath;
  readonly document?: number;
  /** When this place is less (or more) grave than the finding mostly is. */
  readonly severity?: Severity;
}

/** A finding as the rest of the house sees it. */
export interface Finding {
  /** The name of its file. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly whatToDo: string;
  /** The id of the lesson that teaches it. */
  readonly lesson?: string;
  /** Pages of kubernetes.io. */
  readonly links: readonly string[];
  /** Told only when asked for: it applies to most pods. */
  readonly defaultOff: boolean;
  readonly examples: Examples;
  find(context: PodContext): readonly Hit[];
}

/** Manifests that the finding must flag, and manifests it must not. */
export interface Examples {
  readonly flagged: readonly string[];
  readonly clean: readonly string[];
}

/** A finding as it is written, one a file. */
export interface FindingRule<Found extends Place> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly whatToDo: string;
  /** The id of the lesson that teaches it: the name of its folder without the number. */
  readonly lesson?: string;
  /** Paths below https://kubernetes.io/docs/. */
  readonly links: readonly string[];
  readonly defaultOff?: boolean;
  detect(context: PodContext): readonly Found[];
  /** One sentence about this place, things by their names. */
  message(found: Found, context: PodContext): string;
  fix?(found: Found, context: PodContext): Fix | undefined;
  readonly examples: Examples;
}

const DOCS = 'https://kubernetes.io/docs/';

const NONE: readonly Hit[] = [];

/** More places than one person reads; a bound on what a hostile pod can multiply. */
const MOST_PLACES = 50;

/** Closes a rule over the values it speaks of. */
export function finding<Found extends Place>(rule: FindingRule<Found>): Finding {
  const { detect, message, fix, defaultOff = false, links, ...words } = rule;
  return {
    ...words,
    defaultOff,
    links: links.map((page) => DOCS + page),
    find: (context) => {
      const places = detect(context);
      if (places.length === 0) return NONE;
      return places.slice(0, MOST_PLACES).map((found) => ({
        at: found.at,
        document: found.document,
        severity: found.severity ?? rule.severity,
        message: message(found, context),
        fix: fix?.(found, context),
      }));
    },
  };
}
