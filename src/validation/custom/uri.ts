/** URIs as a request may ask for. Source: Go's net/url (ParseRequestURI). */

const BAD_ESCAPE = /%(?![0-9a-f]{2})/i;
const USER = /^[-\w.~!$&'()*+,;=:%@]*$/;
const HOST = /^(?:[-\w.~!$&'()*+,;=:[\]<>"]|\P{ASCII}|%(?:[89a-f][0-9a-f]|25))*$/iu;

/** True for an absolute path, or a scheme with anything that can be read after it. */
export function isRequestUri(text: string): boolean {
  if (text === '*') return true;
  if (text === '' || text.startsWith(':') || /\p{Cc}/u.test(text)) return false;
  const [, scheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(text) ?? [];
  const [hierarchy = ''] = rest.split('?');
  if (!hierarchy.startsWith('/')) return scheme !== undefined;
  if (scheme === undefined || !hierarchy.startsWith('//')) return !BAD_ESCAPE.test(hierarchy);
  const [authority = '', ...path] = hierarchy.slice(2).split('/');
  return isAuthority(authority) && !BAD_ESCAPE.test(path.join('/'));
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, Math.max(at, 0));
  const host = authority.slice(at + 1);
  const hasPort = host.startsWith('[') ? /\](?::\d*)?$/ : /^[^:]*$|:\d*$/;
  return USER.test(user) && !BAD_ESCAPE.test(user) && HOST.test(host) && hasPort.test(host);
}
