import { describe, expect, it } from 'vitest';
import { reason, textAfter } from './gesture-testing.ts';
import { POD, planned, proxy, ship } from './pattern-testing.ts';

describe('what clashes is refused', () => {
  const mounting = (mount: string, source: string) =>
    `${POD}    volumeMounts: [${mount}]\n  volumes: [{name: own, ${source}}]\n`;

  it.each([
    [
      'itself',
      textAfter(POD, ship()),
      ship(),
      'Shipper is there already: shipper runs acme/shipper:1.',
      { 'shipper-name': 'shipper-2', 'shipper-port': '2021' },
    ],
    [
      'its image under another name',
      `${POD}  - {name: x, image: registry.io/acme/shipper@sha256:0}\n`,
      ship(),
      'Shipper is there already: x runs registry.io/acme/shipper@sha256:0.',
      { 'shipper-name': 'shipper' },
    ],
    [
      'a container of its name',
      `${POD}  - {name: shipper, image: other}\n`,
      ship(),
      'Another container is called shipper.',
      { 'shipper-name': 'shipper-2' },
    ],
    [
      'a port',
      `${POD}    ports: [{containerPort: 2020}]\n`,
      ship(),
      'Port 2020 is taken by main.',
      { 'shipper-port': '2021' },
    ],
    [
      'a port another one is told',
      `${POD}  - {name: x, image: y, args: [--port=2020]}\n`,
      ship(),
      'Port 2020 is taken by x.',
      { 'shipper-port': '2021' },
    ],
    [
      'two ports in a row',
      `${POD}    ports: [{containerPort: 2021}]\n  - {name: x, image: y, ports: [{containerPort: 2020}]}\n`,
      ship(),
      'Port 2020 is taken by x.',
      { 'shipper-port': '2022' },
    ],
    [
      'the port of the app it is for',
      `${POD}    ports: [{containerPort: 8080}]\n`,
      proxy(),
      'Port 8080 is taken by main.',
      { 'proxy-port': '8081' },
    ],
    [
      'the port it is told the app has',
      POD,
      proxy({ 'app-port': '8080' }),
      'Port 8080 is taken by main.',
      { 'app-port': '8080', 'proxy-port': '8081' },
    ],
    [
      'a path nobody can write to',
      mounting('{name: own, mountPath: /var/log/app}', 'configMap: {name: c}'),
      ship(),
      'main mounts own at /var/log/app already, which cannot be shared.',
      { 'log-path': '/var/log/app-2' },
    ],
    [
      'a path the app only reads',
      mounting('{name: own, mountPath: /var/log/app, readOnly: true}', 'emptyDir: {}'),
      ship(),
      'main mounts own at /var/log/app already, which cannot be shared.',
      { 'log-path': '/var/log/app-2' },
    ],
  ])('with %s, and the way out leads out', (_, text, gesture, why, values) => {
    const refused = planned(text, gesture);
    expect(refused.ok ? '' : refused.reason).toBe(why);
    const way = refused.ok ? undefined : refused.proposals?.[0];
    expect(way?.values).toEqual(values);
    expect(planned(text, { ...gesture, values: way?.values ?? {} }).ok).toBe(true);
  });

  it('but a UDP port is none of TCP, and an init container has ended', () => {
    const udp = `${POD}    ports: [{containerPort: 2020, protocol: UDP}]\n`;
    const init = POD.replace(
      '  containers:',
      '  initContainers: [{name: i, ports: [{containerPort: 2020}]}]\n  containers:',
    );
    expect(planned(udp, ship()).ok).toBe(true);
    expect(planned(init, ship()).ok).toBe(true);
  });

  it.each([
    ['no text', { do: 'addPattern', pattern: 'x' } as const, 'The pattern x is not loaded yet.'],
    [
      'a text that is none',
      { ...ship(), text: 'a: b' },
      'This text does not say which pattern it is. Begin it with a line such as “# pattern: log-tail”.',
    ],
    [
      'an unknown value',
      ship({ path: '/x' }),
      'Shipper asks for no path. It knows log-path, shipper-port.',
    ],
    [
      'a port that is none',
      ship({ 'shipper-port': '70000' }),
      'shipper-port: 70000 is no port. Ports go from 1 to 65535.',
    ],
    [
      'a path that is none',
      ship({ 'log-path': 'logs' }),
      'log-path: logs is not absolute. Begin it with a slash.',
    ],
    ['an empty value', proxy({ env: ' ' }), 'env: A value is needed.'],
    [
      'a name that is none',
      ship({ 'shipper-name': 'My_Shipper' }),
      'My_Shipper has capitals. Write it in lower case.',
    ],
    [
      'an unknown container',
      { ...ship(), beside: 'x' },
      'There is no container called x in this pod.',
    ],
  ])('%s', (_, gesture, why) => {
    expect(reason(POD, gesture)).toBe(why);
  });

  it('where there is no app', () => {
    expect(reason('kind: Pod\napiVersion: v1\nmetadata: {name: x}\n', ship())).toBe(
      'This pod has no container yet for a pattern to stand beside.',
    );
  });
});
