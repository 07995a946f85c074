import { describe, expect, it } from 'vitest';
import { ran } from './testing/ran.ts';

const DEPLOYMENT = `# the shop
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  namespace: sales
spec:
  selector:
    matchLabels: {app: shop}
  template:
    metadata:
      labels: {app: shop, tier: web}
    spec:
      containers:
      - name: app # main
        image: acme/shop:1
        ports: [{containerPort: 8080}]
      - name: helper
        image: acme/helper:1
---
# kept
apiVersion: v1
kind: ConfigMap
metadata:
  name: other
`;

const add = (...argv: string[]) =>
  ran({ 'shop.yaml': DEPLOYMENT, '-': DEPLOYMENT }, 'add', ...argv);

describe('outrigger add', () => {
  it('only adds lines, and documents after the pod’s', () => {
    const { code, out, err } = add('log-tail-fluent-bit', 'shop.yaml');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    let at = -1;
    for (const line of DEPLOYMENT.split('\n').slice(0, -1)) {
      at = lines.indexOf(line, at + 1);
      expect(at, line).toBeGreaterThan(-1);
    }
    const objects = [...out.matchAll(/^ {2}name: (.*)$/gm)].map(([, name]) => name);
    expect(objects).toEqual(['shop', 'shop-fluent-bit', 'other']);
    expect(out).toContain('name: shop-fluent-bit\n  namespace: sales\n');
  });

  it('takes values, a container and standard input', () => {
    const { out } = add('log-tail-fluent-bit', '-', '--to', 'helper', '--set', 'log-path=/srv/log');
    expect(out).toContain('path: /srv/log/*.log');
    expect(out).toMatch(
      /image: acme\/helper:1\n +volumeMounts:\n +- name: logs\n +mountPath: \/srv\/log\n/,
    );
  });

  it('knows a pattern by a part of its name or title', () => {
    expect(add('fluent', 'shop.yaml').out).toBe(add('log-tail-fluent-bit', 'shop.yaml').out);
    expect(add('nginx', 'shop.yaml').err).toBe(
      'nginx may be nginx-prometheus-exporter, reverse-proxy-nginx. Name one of them.\n',
    );
  });

  it('refuses a clash, and takes what it proposes', () => {
    const refused = add('reverse-proxy-nginx', 'shop.yaml', '--in-place');
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: 'Refused: Port 8080 is taken by app. (line 15)\nLet reverse-proxy use port 8081: --set proxy-port=8081\n',
      written: {},
    });
    const done = add('reverse-proxy-nginx', 'shop.yaml', '--set', 'proxy-port=8081', '--in-place');
    expect(done.code).toBe(0);
    expect(done.written['shop.yaml']).toContain('listen 8081;');
  });

  it('refuses a pattern that is there already', () => {
    const once = add('git-sync', 'shop.yaml').out;
    const twice = ran({ 'shop.yaml': once }, 'add', 'git-sync', 'shop.yaml');
    expect(twice.code).toBe(1);
    expect(twice.err).toMatch(
      /^Refused: git-sync is there already: git-sync runs registry.k8s.io\/git-sync\/git-sync:v[\d.]+\. \(line \d+\)\nAdd another one as git-sync-2, .*: --set git-sync-name=git-sync-2 /,
    );
  });

  it('says what else is to be done', () => {
    const service =
      'kind: Service\napiVersion: v1\nmetadata: {name: front}\nspec:\n  selector: {app: shop}\n  ports: [{port: 80, targetPort: 8080}]\n';
    const file = `${DEPLOYMENT}---\n${service}`;
    const { err } = ran({ f: file }, 'add', 'auth-oauth2-proxy', 'f');
    expect(err).toBe(
      'Note: Let front lead to oauth2-proxy: set its targetPort to oauth2-http.\nLet front lead to oauth2-proxy: --lead-services\n',
    );
    const led = ran({ f: file }, 'add', 'auth-oauth2-proxy', 'f', '--lead-services');
    expect(led.err).toBe('');
    expect(led.out).toContain('ports: [{port: 80, targetPort: oauth2-http}]\n');
  });

  it.each([
    [
      'no pattern',
      ['shop.yaml'],
      'There is no pattern shop.yaml. outrigger add --list shows them.\n',
    ],
    ['no name', [], 'Name a pattern. outrigger add --list shows them.\n'],
    ['no file', ['git-sync'], 'Name one file, or - for standard input.\n'],
    ['no such file', ['git-sync', 'x'], 'x cannot be read: it is missing, or no UTF-8 text.\n'],
    ['no value', ['git-sync', 'shop.yaml', '--set', 'ref'], '--set takes KEY=VALUE, not ref.\n'],
    [
      'no such pod',
      ['git-sync', 'shop.yaml', '--pod', '3'],
      'There is no pod 3. Pods go from 0 to 0.\n',
    ],
    [
      'in place of nothing',
      ['git-sync', '-', '--in-place'],
      'Standard input cannot be edited in place.\n',
    ],
  ])('cannot run with %s', (_, argv, err) => {
    expect(add(...argv)).toEqual({ code: 2, out: '', err, written: {} });
  });

  it('cannot run on a text that is no YAML', () => {
    const { code, err } = ran({ f: 'kind: Pod\nspec: [\n' }, 'add', 'git-sync', 'f');
    expect(code).toBe(2);
    expect(err).toMatch(/^Line \d: /);
  });

  it.each([
    [
      'an unknown value',
      ['--set', 'branch=x'],
      /^Refused: git-sync asks for no branch\. It knows repository, /,
    ],
    [
      'a value that is no number',
      ['--set', 'git-sync-port=http'],
      /^Refused: git-sync-port: http is no number/,
    ],
    [
      'a path that is none',
      ['--set', 'content-path=www'],
      /^Refused: content-path: www is not absolute/,
    ],
    [
      'an unknown container',
      ['--to', 'web'],
      /^Refused: There is no container called web in this pod\.\n$/,
    ],
  ])('refuses %s', (_, argv, reason) => {
    const refused = add('git-sync', 'shop.yaml', ...argv);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(reason);
  });

  it('begins a manifest where there is none', () => {
    const { code, out } = ran({ '-': '# mine\n' }, 'add', 'wait-for', '-', '--set', 'host=db');
    expect(code).toBe(0);
    expect(out).toMatch(/^# mine\napiVersion: apps\/v1\n/);
    expect(out).toContain('nc -z -w 1 db 5432');
  });

  it('lists all patterns, and one with all that can be set', () => {
    const all = add('--list').out;
    expect(all).toContain('Logs\n  log-tail-fluent-bit  Fluent Bit\n');
    expect(all).toContain('      log-path=/var/log/app  Which folder ');
    expect(all).not.toContain('fluent-bit-port');
    expect(add('fluent-bit', '--list').out).toContain('      fluent-bit-port=2020  ');
  });

  it('is a gesture like any other', () => {
    const gesture = '{"do":"addPattern","pattern":"memcached","values":{"variable":"CACHE"}}';
    const { code, out } = ran({ f: DEPLOYMENT }, 'edit', 'f', '--do', gesture);
    expect(code).toBe(0);
    expect(out).toContain('- name: CACHE\n          value: 127.0.0.1:11211\n');
  });
});
