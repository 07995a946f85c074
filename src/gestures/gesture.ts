import type { FieldPath, Value } from '../kubernetes/index.ts';
import type { SharedChoice } from '../manifest/index.ts';
import type { Role, VolumeType } from '../pod/index.ts';
import type { SwitchKind } from './set-kind-rules.ts';
import type { StubKind } from './stub-keys.ts';

/**
 * Everything a hand can do to a pod, as data. Containers and volumes are named by name. `document` picks one of several
 * documents (default: the first with a pod); `pod` one of several pods in it (default 0); `shared` answers the question
 * a refusal with `shared` asked.
 */
export type Gesture = GestureBody & {
  readonly document?: number;
  readonly pod?: number;
  readonly shared?: SharedChoice;
};

export type GestureBody =
  | {
      readonly do: 'addContainer';
      readonly role: Role;
      readonly name?: string;
      readonly image?: string;
      /** Index within the lane of its role (main and classic share one); default: the end of the list. */
      readonly at?: number;
      /** Place from 0 in the whole list of the lane, init containers and sidecars counted together; wins over `at`. */
      readonly sequence?: number;
    }
  | { readonly do: 'removeContainer'; readonly container: string }
  | { readonly do: 'duplicateContainer'; readonly container: string }
  | { readonly do: 'renameContainer'; readonly container: string; readonly name: string }
  | { readonly do: 'setImage'; readonly container: string; readonly image: string }
  | {
      readonly do: 'moveContainer';
      readonly container: string;
      readonly role: Role;
      /** Index within the target lane (containers of that role; main counts in `containers`), as if the moved one were gone. */
      readonly index: number;
      /** Place from 0 in the whole list, init containers and sidecars counted together, as if the moved one were gone; wins over `index`. */
      readonly sequence?: number;
      /** What the new role may not have (probes and hooks of a plain init container) is dropped only when true; else refused with `needsConsent`. */
      readonly dropForbidden?: boolean;
    }
  | {
      readonly do: 'addVolume';
      readonly type: VolumeType;
      readonly name?: string;
      readonly source?: Value;
    }
  | { readonly do: 'removeVolume'; readonly volume: string }
  | { readonly do: 'renameVolume'; readonly volume: string; readonly name: string }
  | {
      readonly do: 'addMount';
      readonly container: string;
      readonly volume: string;
      readonly path: string;
      readonly readOnly?: boolean;
      readonly subPath?: string;
    }
  | { readonly do: 'removeMount'; readonly container: string; readonly path: string }
  | {
      readonly do: 'shareVolume';
      readonly writer: string;
      readonly reader: string;
      /** An existing volume's name, or the name of the new emptyDir; default: a free name. */
      readonly volume?: string;
      readonly writerPath: string;
      readonly readerPath: string;
    }
  | {
      readonly do: 'linkLocalhost';
      readonly client: string;
      readonly server: string;
      readonly port: number;
      /** Name for a port the server does not declare yet. */
      readonly portName?: string;
      /** How the client learns the address: exactly one of both. */
      readonly env?: string;
      readonly arg?: string;
      /** The value of the variable; default `127.0.0.1:PORT`. */
      readonly value?: string;
    }
  | {
      readonly do: 'unlinkLocalhost';
      readonly client: string;
      readonly server?: string;
      readonly port: number;
    }
  | { readonly do: 'callLocalhost'; readonly client: string; readonly server: string }
  | { readonly do: 'makeMain'; readonly container: string }
  | { readonly do: 'setField'; readonly at: FieldPath | string; readonly value: Value }
  | {
      readonly do: 'clearField';
      readonly at: FieldPath | string;
      /** The outermost parent that goes too when nothing else is left in it, such as a `securityContext` made for one field. */
      readonly upTo?: FieldPath | string;
    }
  | {
      /** An item of a list to another place in it, with its comments; `to` is its index afterwards. */
      readonly do: 'moveItem';
      readonly list: FieldPath | string;
      readonly from: number;
      readonly to: number;
    }
  /** A key of a mapping under another name; its value, its comments and its place stay. */
  | { readonly do: 'renameKey'; readonly at: FieldPath | string; readonly key: string }
  | {
      readonly do: 'setKind';
      readonly kind: SwitchKind;
      /** When a CronJob runs; default: every hour. */
      readonly schedule?: string;
      /** What the new kind cannot hold is dropped only when true; else refused with `needsConsent`. */
      readonly dropForbidden?: boolean;
    }
  /** The one object of a JSON file becomes the first item of a List, which has room for others. */
  | { readonly do: 'makeList' }
  /** A Service for the pod's ports; default name: the one a StatefulSet waits for, else the workload's. */
  | { readonly do: 'addService'; readonly name?: string }
  /** An object the pod refers to, with the keys it asks for and those given. */
  | {
      readonly do: 'addStub';
      readonly kind: StubKind;
      readonly name: string;
      readonly keys?: readonly string[];
    }
  | { readonly do: 'pasteContainers'; readonly text: string }
  | {
      readonly do: 'addPattern';
      /** Its name, such as `log-tail-fluent-bit`. */
      readonly pattern: string;
      /** Its text; without it nothing can be added. */
      readonly text?: string;
      /** The container it comes to stand beside; default: the main one. */
      readonly beside?: string;
      /** Values by key; the others are read from the pod, or as the pattern has them. */
      readonly values?: Readonly<Record<string, string>>;
      /** Services of the file that lead to the app come to lead to what the pattern puts before it. */
      readonly leadServices?: boolean;
    }
  /** Several gestures as one: all or none, one undo step. */
  | { readonly do: 'all'; readonly gestures: readonly GestureBody[]; readonly label: string };

/** The gesture of one name: `GestureOf<'addMount'>`. */
export type GestureOf<Name extends GestureBody['do']> = Extract<GestureBody, { readonly do: Name }>;
