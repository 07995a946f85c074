/** A rule of Kubernetes that makes something happen in a run: one plain sentence, and where it is documented. */
export interface Rule {
  readonly sentence: string;
  readonly link: string;
}
