/** An image reference taken apart; put together again they are the reference. */
export interface ImageParts {
  /** Registry and repository: `cr.fluentbit.io/fluent/fluent-bit`. */
  readonly repository: string;
  /** Without the colon; '' for none. */
  readonly tag: string;
  /** With its `@`; '' for none. */
  readonly digest: string;
}

export function imageParts(image: string): ImageParts {
  const at = image.indexOf('@');
  const digest = at < 0 ? '' : image.slice(at);
  const rest = at < 0 ? image : image.slice(0, at);
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  return colon < 0
    ? { repository: rest, tag: '', digest }
    : { repository: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}

/** The reference with another tag; without one when it is ''. */
export function withTag(image: string, tag: string): string {
  const { repository, digest } = imageParts(image);
  return `${repository}${tag === '' ? '' : `:${tag}`}${digest}`;
}

/** The repository as it is read at rest: a registry host is only hinted at. */
export function atRest(image: string): string {
  const { repository, digest } = imageParts(image);
  const [host = '', ...path] = repository.split('/');
  const isHost = path.length > 0 && (/[.:]/.test(host) || host === 'localhost');
  const name = isHost ? `…/${path.join('/')}` : repository;
  return `${name}${digest.slice(0, 9)}`;
}
