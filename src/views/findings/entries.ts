import type { FieldPath } from '../../kubernetes/index.ts';
import {
  type Checked,
  type Found,
  placesKey,
  type Repair,
  type ServerMessage,
  type State,
} from '../../session/index.ts';
import type { Span } from '../../text/index.ts';
import { type EntryObject, objectAt } from './entry-object.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** A line of the list: what the API server says, or a finding. */
export interface Entry {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
  /** The field it is about, and where that stands in the text. */
  readonly document: number;
  readonly at: FieldPath;
  readonly span: Span;
  /** The card, pod or document it belongs to. */
  readonly object: EntryObject;
  /** What to do about the server's words, in ours. */
  readonly advice?: string;
  readonly fix?: EntryFix;
  /** True for what differs in the chosen version of Kubernetes: then the message is ours. */
  readonly differs?: true;
  /** Set for a finding, absent for the server's own words. */
  readonly finding?: Found;
  /** Where its silence is kept, when it is silenced. */
  readonly silenced?: 'design' | 'annotation';
}

/** A repair: `safe` when nothing that works today can break by it. */
export type EntryFix = Repair & { readonly safe: boolean };

/** All there is to say, and what is silenced. */
export interface Entries {
  readonly told: readonly Entry[];
  readonly silenced: readonly Entry[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Everything there is to say, graver first, then in the order of the text. */
export function entriesOf(
  checked: Checked,
  { reading, silenced }: Pick<State, 'reading' | 'silenced'>,
): Entries {
  const all = [
    ...serverEntries(checked, reading),
    ...foundEntries(checked, reading, silenced),
  ].sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.span.start - b.span.start);
  return {
    told: all.filter((entry) => entry.silenced === undefined),
    silenced: all.filter((entry) => entry.silenced !== undefined),
  };
}

function serverEntries({ messages, differences }: Checked, reading: State['reading']): Entry[] {
  return [
    ...messages.map((message) => entryOf(message, reading)),
    ...differences.map((one): Entry => ({ ...entryOf(one, reading), differs: true })),
  ];
}

function entryOf(said: ServerMessage, reading: State['reading']): Entry {
  const { severity, message, advice, document, at, span, fix } = said;
  return {
    key: `api ${document} ${at.join('.')} ${message}`,
    severity,
    message,
    document,
    at,
    span,
    object: objectAt(reading, document, at),
    advice,
    ...(fix && { fix: { ...fix, safe: false } }),
  };
}

function foundEntries(
  { findings }: Checked,
  reading: State['reading'],
  silenced: State['silenced'],
): Entry[] {
  return findings.map((finding) => {
    const { id, severity, message, document, at, span } = finding;
    const pod = reading.pods[finding.pod];
    const byDesign = pod !== undefined && silenced[placesKey(pod)]?.includes(id);
    const silence = finding.silenced ? 'annotation' : byDesign ? 'design' : undefined;
    return {
      key: `${id} ${finding.pod} ${document} ${at.join('.')} ${message}`,
      severity,
      message,
      document,
      at,
      span,
      object: objectAt(reading, document, at),
      finding,
      ...(finding.fix && { fix: finding.fix }),
      ...(silence && { silenced: silence }),
    };
  });
}

export function countOf(entries: readonly Entry[], severity: Severity): number {
  return entries.filter((entry) => entry.severity === severity).length;
}
