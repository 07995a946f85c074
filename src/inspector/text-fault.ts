import {
  isConfigMapKey,
  isDns1123Label,
  isDns1123Subdomain,
  isEnvironmentName,
  isHttpHeaderName,
  isIpAddress,
  isLabelValue,
  isPortName,
  isQualifiedName,
  isTimeZone,
  scheduleError,
} from '../kubernetes/index.ts';
import type { TextRule } from './field.ts';

/** A rule as a sentence: what the API takes. */
const SAID: Readonly<Record<TextRule, string>> = {
  label:
    'A name here has at most 63 small letters, digits and dashes, and begins and ends with a letter or digit.',
  subdomain:
    'A name here has at most 253 small letters, digits, dashes and dots, and begins and ends with a letter or digit.',
  labelValue:
    'A value here has at most 63 letters, digits, dashes, dots and underscores, and begins and ends with a letter or digit.',
  qualified:
    'A key is a name of letters, digits, dashes, dots and underscores, with a domain and a slash before it if need be: example.com/name.',
  absolutePath: 'A path here begins with a slash.',
  mountPath: 'A mount path begins with a slash and has no colon.',
  innerPath: 'A path here begins without a slash and does not lead out with “..”.',
  hostPath: 'A path on the node has no “..” in it.',
  portName:
    'A port name has at most 15 small letters, digits and single dashes, one of them a letter.',
  envName: 'A variable name has printable characters but no “=”.',
  key: 'A key has letters, digits, dashes, dots and underscores.',
  address: 'This is no IP address.',
  header: 'A header name has letters, digits and dashes.',
  schedule:
    'A schedule has five parts: minute, hour, day, month, weekday. 0 3 * * * is 3 o’clock daily.',
  timeZone: 'This is no time zone. Name one such as Europe/Berlin.',
  image: 'An image is written as registry/name:tag, its name in small letters.',
};

/** Why a text breaks a rule; undefined when it does not. */
export function textFault(rule: TextRule, text: string): string | undefined {
  return keeps(rule, text) ? undefined : SAID[rule];
}

function keeps(rule: TextRule, text: string): boolean {
  switch (rule) {
    case 'label':
      return isDns1123Label(text).length === 0;
    case 'subdomain':
      return isDns1123Subdomain(text).length === 0;
    case 'labelValue':
      return isLabelValue(text).length === 0;
    case 'qualified':
      return isQualifiedName(text).length === 0;
    case 'absolutePath':
      return text.startsWith('/');
    case 'mountPath':
      return text.startsWith('/') && !text.includes(':');
    case 'innerPath':
      return text !== '' && !text.startsWith('/') && !leadsOut(text);
    case 'hostPath':
      return text !== '' && !leadsOut(text);
    case 'portName':
      return isPortName(text).length === 0;
    case 'envName':
      return isEnvironmentName(text).length === 0;
    case 'key':
      return isConfigMapKey(text).length === 0;
    case 'address':
      return isIpAddress(text);
    case 'header':
      return isHttpHeaderName(text).length === 0;
    case 'schedule':
      return scheduleError(text) === undefined;
    case 'timeZone':
      return text !== '' && isTimeZone(text);
    case 'image':
      return IMAGE.test(text);
  }
}

function leadsOut(path: string): boolean {
  return path.split('/').includes('..');
}

/** Source: github.com/distribution/reference, the grammar of references. */
const HOST = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?';
const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const IMAGE = new RegExp(
  `^(?:${HOST}/)?${PART}(?:/${PART})*(?::[\\w][\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*:[0-9a-fA-F]{32,})?$`,
);
