import { WORKLOAD_KINDS } from '../kubernetes/index.ts';

/** The kinds the schema holds, with the apiVersion each is written under. */
export const API_VERSIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(WORKLOAD_KINDS.map(({ kind, apiVersion }) => [kind, apiVersion])),
  Service: 'v1',
  ConfigMap: 'v1',
  Secret: 'v1',
  PersistentVolumeClaim: 'v1',
  ServiceAccount: 'v1',
};

/** The apiVersion of a kind; '' for one that is not known. */
export function apiVersionOf(kind: string): string {
  return Object.hasOwn(API_VERSIONS, kind) ? (API_VERSIONS[kind] ?? '') : '';
}
