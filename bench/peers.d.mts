/** Another checker of manifests. */
export type Peer =
  | { readonly name: string; readonly missing: string }
  | {
      readonly name: string;
      readonly missing?: undefined;
      /** What it can be asked here. */
      readonly note: string;
      /** How many things it objects to in a document of one object; `value` is the parsed text. */
      check(text: string, kind: string, value: unknown): Promise<number>;
    };

/** The peers by name, fetched when there is a network; `schemaOf` gives the JSON schema of a kind. */
export function findPeers(schemaOf: (kind: string) => object): Promise<readonly Peer[]>;
