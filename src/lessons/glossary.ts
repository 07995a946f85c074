/** A word of Kubernetes in one or two sentences, and the page that says all. */
export interface GlossaryEntry {
  /** As written in the middle of a sentence. */
  readonly name: string;
  readonly explanation: string;
  readonly link: string;
}

const DOCS = 'https://kubernetes.io/docs/';

const entry = (name: string, page: string, explanation: string): GlossaryEntry => ({
  name,
  explanation,
  link: DOCS + page,
});

/** Every word of Kubernetes that lessons and panels use. */
export const GLOSSARY = {
  pod: entry(
    'pod',
    'concepts/workloads/pods/',
    'One or more containers that run on one node with one network address. The smallest thing Kubernetes starts and stops.',
  ),
  container: entry(
    'container',
    'concepts/containers/',
    'A program with the files it needs, made from an image and kept apart from other programs of the machine.',
  ),
  sidecar: entry(
    'sidecar container',
    'concepts/workloads/pods/sidecar-containers/',
    'A helper beside the app. As an init container with restartPolicy Always it starts before the app and stops after it.',
  ),
  service: entry(
    'Service',
    'concepts/services-networking/service/',
    'A name and an address that stay while pods come and go. It sends traffic to the ready pods that its selector matches.',
  ),
  localhost: entry(
    'localhost',
    'concepts/workloads/pods/#pod-networking',
    'The address 127.0.0.1 by which a program calls its own host. The containers of a pod share it.',
  ),
} as const satisfies Readonly<Record<string, GlossaryEntry>>;

/** A key of the glossary. */
export type Term = keyof typeof GLOSSARY;
