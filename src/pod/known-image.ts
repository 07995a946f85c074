import { KNOWN_IMAGES, type KnownImage } from './known-images.ts';

/** What the project knows about an image by its repository, whatever registry and tag; undefined for others. */
export function knownImage(image: string): KnownImage | undefined {
  const repository = repositoryOf(image);
  return KNOWN_IMAGES.find(
    (known) =>
      repository === known.repository ||
      // Docker Hub's official images are mirrored as `library/NAME` and under registries' own folders.
      (!known.repository.includes('/')
        ? repository.split('/').at(-1) === known.repository && isMirror(repository)
        : repository.endsWith(`/${known.repository}`)),
  );
}

/** Image references to propose for what was typed so far: those that begin with it first, then those that hold it. */
export function suggestImages(query: string, most = 8): readonly string[] {
  const typed = query.trim().toLowerCase();
  const rank = ({ repository, reference }: KnownImage) => {
    const name = repository.split('/').at(-1) ?? '';
    if (name.startsWith(typed) || reference.startsWith(typed)) return 0;
    return reference.includes(typed) ? 1 : 2;
  };
  return KNOWN_IMAGES.map((known) => ({ known, rank: rank(known) }))
    .filter((candidate) => candidate.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ known }) => known.reference)
    .slice(0, most);
}

/** Drops the tag and the digest, and a registry host (its first part has a dot, a port, or is localhost). */
function repositoryOf(image: string): string {
  const parts = (image.split('@')[0] ?? '').split('/');
  if (parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '')) parts.shift();
  return parts.join('/').replace(/:[^/]*$/, '');
}

/** `library/redis` and `bitnami/redis` keep the port of the original; `acme/nginx` is Acme's own. */
function isMirror(repository: string): boolean {
  const [owner, ...rest] = repository.split('/');
  return (
    rest.length === 0 ||
    ['library', 'bitnami', 'bitnamilegacy', 'docker', 'coreos'].includes(owner ?? '')
  );
}
