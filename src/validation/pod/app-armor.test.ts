import { expect, test } from 'vitest';
import type { ValueMap } from '../../kubernetes/index.ts';
import { verdictOfValue } from '../verdict.ts';

const KEY = 'container.apparmor.security.beta.kubernetes.io/c';
const WARNING = 'deprecated since v1.30; use the "appArmorProfile" field instead';

function meta(annotation: string): ValueMap {
  return { name: 'a', labels: { app: 'a' }, annotations: { [KEY]: annotation } };
}

function spec(podSpec: ValueMap, context: ValueMap): ValueMap {
  return { ...podSpec, containers: [{ name: 'c', image: 'x', securityContext: context }] };
}

const UNCONFINED = { appArmorProfile: { type: 'Unconfined' } };
const DEFAULT = { appArmorProfile: { type: 'RuntimeDefault' } };

test.each<[string, string, ValueMap, ValueMap, boolean]>([
  ['one that becomes a field', 'runtime/default', {}, {}, true],
  ['one that names no profile', 'localhost/', {}, {}, true],
  ['beside the field of the container', 'runtime/default', {}, DEFAULT, false],
  ['as the pod says anyway', 'unconfined', { securityContext: UNCONFINED }, {}, false],
  ['other than the pod says', 'runtime/default', { securityContext: UNCONFINED }, {}, true],
  ['for Windows', 'runtime/default', { os: { name: 'windows' } }, {}, false],
])('a warning of an AppArmor annotation on a Pod: %s', (_, annotation, podSpec, context, warns) => {
  const verdict = verdictOfValue(
    { apiVersion: 'v1', kind: 'Pod', metadata: meta(annotation), spec: spec(podSpec, context) },
    '',
  );
  expect(verdict.errors).toEqual([]);
  expect(verdict.warnings).toEqual(warns ? [`metadata.annotations[${KEY}]: ${WARNING}`] : []);
});

test.each<[string, ValueMap, boolean]>([
  ['without a field', {}, true],
  ['with the field of the pod', { securityContext: DEFAULT }, false],
])('a warning of an AppArmor annotation in a template: %s', (_, podSpec, warns) => {
  const template = { metadata: meta('runtime/default'), spec: spec(podSpec, {}) };
  const { warnings } = verdictOfValue(
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'a' },
      spec: { selector: { matchLabels: { app: 'a' } }, template },
    },
    '',
  );
  const at = `spec.template.metadata.annotations[${KEY}]`;
  expect(warnings).toEqual(warns ? [`${at}: ${WARNING}`] : []);
});
