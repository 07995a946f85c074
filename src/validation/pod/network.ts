/** DNS and host names of a pod. Source: pkg/apis/core/validation/validation.go (validatePodDNSConfig, ValidateHostAliases). */
import {
  byteLength,
  isDns1123Subdomain,
  isDns1123SubdomainWithUnderscore,
  isIpAddress,
  mapOf,
  mapsOf,
  textOf,
  textsOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import {
  all,
  each,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, index, type Path } from '../field/path.ts';

const POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
const NO_IP = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
const MOST_NAMESERVERS = 3;
const MOST_SEARCHES = 32;
const MOST_SEARCH_CHARACTERS = 2048;

export function validateDns(spec: ValueMap, path: Path): FieldErrors {
  const policy = textOf(spec, 'dnsPolicy') || 'ClusterFirst';
  return all(
    POLICIES.includes(policy) ? NO_ERRORS : notSupported(child(path, 'dnsPolicy'), POLICIES),
    validateDnsConfig(mapOf(spec, 'dnsConfig'), policy === 'None', child(path, 'dnsConfig')),
  );
}

function validateDnsConfig(
  config: ValueMap | undefined,
  isAllThereIs: boolean,
  path: Path,
): FieldErrors {
  if (!config) {
    return isAllThereIs
      ? required(path, 'must provide `dnsConfig` when `dnsPolicy` is None')
      : NO_ERRORS;
  }
  const servers = textsOf(config, 'nameservers');
  const serversAt = child(path, 'nameservers');
  if (isAllThereIs && servers.length === 0) {
    return required(serversAt, 'must provide at least one DNS nameserver when `dnsPolicy` is None');
  }
  return all(
    when(servers.length > MOST_NAMESERVERS, () =>
      invalid(serversAt, `must not have more than ${MOST_NAMESERVERS} nameservers`),
    ),
    each(servers, (server, i) => validateIp(server, index(serversAt, i))),
    validateSearches(textsOf(config, 'searches'), child(path, 'searches')),
    each(mapsOf(config, 'options'), (option, i) =>
      textOf(option, 'name') === ''
        ? required(index(child(path, 'options'), i), 'must not be empty')
        : NO_ERRORS,
    ),
  );
}

function validateIp(ip: string, path: Path): FieldErrors {
  return isIpAddress(ip) ? NO_ERRORS : invalid(path, NO_IP);
}

function validateSearches(searches: readonly string[], path: Path): FieldErrors {
  return all(
    when(searches.length > MOST_SEARCHES, () =>
      invalid(path, `must not have more than ${MOST_SEARCHES} search paths`),
    ),
    when(byteLength(searches.join(' ')) > MOST_SEARCH_CHARACTERS, () =>
      invalid(
        path,
        `must not have more than ${MOST_SEARCH_CHARACTERS} characters (including spaces) in the search list`,
      ),
    ),
    each(searches, (search, i) =>
      search === '.'
        ? NO_ERRORS
        : invalidFor(index(path, i), isDns1123SubdomainWithUnderscore(search.replace(/\.$/, ''))),
    ),
  );
}

export function validateHostAliases(spec: ValueMap, path: Path): FieldErrors {
  return each(mapsOf(spec, 'hostAliases'), (alias, i) => {
    const at = index(path, i);
    return all(
      validateIp(textOf(alias, 'ip'), child(at, 'ip')),
      each(textsOf(alias, 'hostnames'), (name, j) =>
        invalidFor(index(child(at, 'hostnames'), j), isDns1123Subdomain(name)),
      ),
    );
  });
}
