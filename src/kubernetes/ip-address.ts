/**
 * True for an IPv4 or IPv6 address as Go's net.ParseIP takes it, leading zeros in IPv4 allowed (ParseIPSloppy), zones not.
 * Source: k8s.io/apimachinery/pkg/util/validation/ip.go (IsValidIPForLegacyField).
 */
export function isIpAddress(text: string): boolean {
  return text.includes(':') ? isIpV6(text) : isIpV4(text);
}

function isIpV4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^0*[0-9]{1,3}$/.test(part) && Number(part) <= 255)
  );
}

function isIpV6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (tail === undefined) return groupsOf(head, true) === 8;
  const before = groupsOf(head, false);
  const after = groupsOf(tail, true);
  return before >= 0 && after >= 0 && before + after < 8;
}

/** How many 16-bit groups the parts make; -1 for a part that is none. An IPv4 address may end them. */
function groupsOf(parts: readonly string[], mayEndInV4: boolean): number {
  let groups = 0;
  for (const [i, part] of parts.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups++;
    else if (mayEndInV4 && i === parts.length - 1 && isIpV4(part)) groups += 2;
    else return -1;
  }
  return groups;
}

/** The 16-bit groups of an IPv6 address, an IPv4 address at its end as two of them; undefined for a text that is none. */
function groupValues(text: string): readonly number[] | undefined {
  if (!isIpV6(text)) return undefined;
  const [head = '', tail] = text.split('::');
  const before = valuesOf(head);
  const after = valuesOf(tail ?? '');
  const zeros = new Array<number>(tail === undefined ? 0 : 8 - before.length - after.length).fill(
    0,
  );
  return [...before, ...zeros, ...after];
}

function valuesOf(half: string): readonly number[] {
  return (half === '' ? [] : half.split(':')).flatMap((part) => {
    if (!part.includes('.')) return [Number.parseInt(part, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

/** The longest run of two zeros or more is left out. Source: RFC 5952. */
function compressed(groups: readonly number[]): string {
  const text = groups.map((group) => group.toString(16)).join(':');
  const runs = text.match(/(?:^|(?<=:))0(?::0)+(?=:|$)/g) ?? [];
  const [longest] = [...runs].sort((a, b) => b.length - a.length);
  if (longest === undefined) return text;
  const at = text.search(new RegExp(`(?:^|(?<=:))${longest}(?=:|$)`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}

export type IpForm =
  | { readonly form: 'standard' }
  /** Read otherwise, or refused, by other programs: leading zeros, IPv4 written as IPv6. */
  | { readonly form: 'risky'; readonly better: string }
  /** IPv6 not in its shortest form. */
  | { readonly form: 'unusual'; readonly better: string };

/** How an address (`isIpAddress`) is written, and how it should be. Source: apimachinery validation/ip.go (GetWarningsForIP). */
export function ipForm(text: string): IpForm {
  if (!text.includes(':')) {
    const better = text.split('.').map(Number).join('.');
    return better === text ? { form: 'standard' } : { form: 'risky', better };
  }
  const groups = groupValues(text) ?? [];
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) {
    return { form: 'risky', better: [high >> 8, high & 255, low >> 8, low & 255].join('.') };
  }
  const better = compressed(groups);
  return better === text ? { form: 'standard' } : { form: 'unusual', better };
}
