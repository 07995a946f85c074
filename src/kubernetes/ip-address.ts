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
