import { describe, expect, it } from 'vitest';
import { textAfter } from './gesture-testing.ts';
import { POD, planned, proxy, ship } from './pattern-testing.ts';

describe('names and places give way', () => {
  it('volumes, ports and objects that are called the same', () => {
    const taken = `${POD}    ports: [{name: ship, containerPort: 5}]
  volumes: [{name: logs, emptyDir: {}}, {name: conf, emptyDir: {}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: shop-shipper}
`;
    const after = textAfter(taken, ship());
    expect(after).toContain('{name: logs-2, emptyDir: {}}');
    expect(after).toContain('{name: conf-2, configMap: {name: shop-shipper-2}}');
    expect(after).toContain('metadata: {name: shop-shipper-2}');
    expect(after.match(/(name|port): ship-2/g)).toEqual(['name: ship-2', 'port: ship-2']);
  });

  it.each([
    [
      'a volume the app has there',
      '{name: own, mountPath: /var/log/app}',
      '- name: own\n      mountPath: /logs\n      readOnly: true',
    ],
    [
      'the folder of it',
      '{name: own, mountPath: /var/log/app/, subPath: a/b}',
      '- name: own\n      mountPath: /logs\n      subPath: a/b\n      readOnly: true',
    ],
    [
      'the log folder of the app',
      '{name: own, mountPath: /srv/logs}',
      '- name: own\n      mountPath: /logs\n      readOnly: true',
    ],
  ])('to %s', (_, mount, mounted) => {
    const after = textAfter(
      `${POD}    volumeMounts: [${mount}]\n  volumes: [{name: own, emptyDir: {}}]\n`,
      ship(),
    );
    expect(after).toContain(mounted);
    expect(after).toContain(
      `    volumeMounts: [${mount}]\n  volumes: [{name: own, emptyDir: {}}, {name: conf,`,
    );
  });

  it('first before plain init containers, else last', () => {
    const inits = POD.replace(
      '  containers:',
      '  initContainers: [{name: a, restartPolicy: Always}, {name: b}]\n  containers:',
    );
    const order = (text: string) =>
      [...text.matchAll(/^ {2}initContainers: \[(.*)\]$/gm)].map(([, list]) =>
        [...(list ?? '').matchAll(/\{name: ([^,}]*), (?:image: acme|restart)|\{name: (b)\}/g)].map(
          ([, one, two]) => one ?? two,
        ),
      )[0];
    expect(order(textAfter(inits, proxy()))).toEqual(['setup', 'a', 'proxy', 'b']);
    expect(order(textAfter(inits, ship()))).toEqual(['a', 'b', 'shipper']);
  });

  it('to what the pod sets itself, and says so', () => {
    const set = POD.replace('name: shop', 'name: shop\n  annotations: {scrape: "1"}');
    const added = planned(`${set}    env: [{name: ADDR, value: x}]\n`, proxy());
    expect(added.ok && added.hints).toEqual([
      'main sets ADDR itself. To use what was added, set it to 127.0.0.1:8080.',
      'metadata.annotations.scrape is 1 here. What was added expects 8080.',
    ]);
  });

  it('to a Service that is there', () => {
    const service =
      'kind: Service\napiVersion: v1\nmetadata: {name: front}\nspec: {selector: {app: shop}, ports: [{port: 80}]}\n';
    const pod = POD.replace('name: shop', 'name: shop\n  labels: {app: shop}');
    const added = planned(`${pod}---\n${service}`, proxy());
    expect(added.ok && added.hints).toEqual([
      'Let front lead to proxy: set its targetPort to http.',
    ]);
    expect(added.ok && added.next.text.match(/kind: Service\n/g)).toHaveLength(1);
    expect(added.ok && added.offer).toBe('Let front lead to proxy');
  });

  it.each([
    ['by number', 'ports: [{port: 80, targetPort: 3000}]', 'ports: [{port: 80, targetPort: http}]'],
    [
      'by name, of several',
      'ports: [{port: 80, targetPort: web}, {port: 9, targetPort: 9}]',
      'ports: [{port: 80, targetPort: http}, {port: 9, targetPort: 9}]',
    ],
    ['by its own number', 'ports: [{port: 3000}]', 'ports: [{port: 3000, targetPort: http}]'],
  ])('before a Service that leads to the app %s, when that is asked for', (_, ports, led) => {
    const declared = POD.replace('name: shop', 'name: shop\n  labels: {app: shop}').concat(
      '    ports: [{name: web, containerPort: 3000}]\n',
    );
    const service = `kind: Service\napiVersion: v1\nmetadata: {name: front}\nspec: {selector: {app: shop}, ${ports}}\n`;
    const asked = { ...proxy(), leadServices: true };
    for (const text of [`${declared}---\n${service}`, `${service}---\n${declared}`]) {
      expect(textAfter(text, asked)).toContain(led);
      expect(textAfter(text, proxy())).toContain(ports);
    }
  });

  it('past a Service that leads to another container', () => {
    const declared = POD.replace('name: shop', 'name: shop\n  labels: {app: shop}').concat(
      '  - {name: other, image: acme/other:1, ports: [{containerPort: 5}]}\n',
    );
    const service =
      'kind: Service\napiVersion: v1\nmetadata: {name: front}\nspec: {selector: {app: shop}, ports: [{port: 5}]}\n';
    const added = planned(`${declared}---\n${service}`, proxy());
    expect(added.ok && added.offer).toBe(undefined);
  });
});
