import { describe, expect, it } from 'vitest';
import type { Gesture } from './gesture.ts';
import { lines, reason } from './gesture-testing.ts';

const POD = `kind: Pod
spec:
  initContainers:
  - name: migrate
    image: acme/migrate:1
  - name: proxy
    image: acme/proxy:1
    restartPolicy: Always
  containers:
  - name: app
    image: acme/shop:1
    env:
    - name: CACHE_ADDR
      value: localhost:11211 # over loopback
    - name: TOKEN
      valueFrom:
        secretKeyRef: {name: t, key: k}
    - name: MIXED
      value: a=1 proxy=http://127.0.0.1:15001
    args:
    - --metrics=http://localhost:9113/metrics
    - --verbose
    - 127.0.0.1:4000
    command: ["sh", "-c", "curl localhost:5000"]
    ports:
    - name: http
      containerPort: 8080
  - name: cache
    image: acme/cache:1
    args: ["--peer=http://app:8080/x,app:8080", 'app:8080']
`;

describe('linkLocalhost', () => {
  it.each<[string, Gesture, string[]]>([
    [
      'declares the port and adds a variable',
      { do: 'linkLocalhost', client: 'cache', server: 'proxy', port: 6379, env: 'REDIS_ADDR' },
      [
        '9+    ports:',
        '10+    - name: redis',
        '11+      containerPort: 6379',
        '34+    env:',
        '35+    - name: REDIS_ADDR',
        '36+      value: 127.0.0.1:6379',
      ],
    ],
    [
      'uses a declared port and appends an argument',
      { do: 'linkLocalhost', client: 'cache', server: 'app', port: 8080, arg: '--app' },
      [
        `30-    args: ["--peer=http://app:8080/x,app:8080", 'app:8080']`,
        `30+    args: ["--peer=http://app:8080/x,app:8080", 'app:8080', '--app=127.0.0.1:8080']`,
      ],
    ],
    [
      'changes a variable that is there',
      {
        do: 'linkLocalhost',
        client: 'app',
        server: 'cache',
        port: 9000,
        portName: 'api',
        env: 'CACHE_ADDR',
        value: 'http://localhost:9000',
      },
      [
        '14-      value: localhost:11211 # over loopback',
        '14+      value: http://localhost:9000 # over loopback',
        '31+    ports:',
        '32+    - name: api',
        '33+      containerPort: 9000',
      ],
    ],
  ])('%s', (_, gesture, expected) => expect(lines(POD, gesture)).toEqual(expected));

  it('gives a variable a value in place of what it was taken from', () => {
    const changed = lines(POD, {
      do: 'linkLocalhost',
      client: 'app',
      server: 'cache',
      port: 1,
      env: 'TOKEN',
    });
    expect(changed.filter((line) => line.includes('-'))).toEqual(
      expect.arrayContaining(['16-      valueFrom:', '17-        secretKeyRef: {name: t, key: k}']),
    );
    expect(changed.join()).toContain('value: 127.0.0.1:1');
  });

  const link = {
    do: 'linkLocalhost',
    client: 'cache',
    server: 'proxy',
    port: 6379,
    env: 'A',
  } as const;
  it.each<[string, Gesture, string]>([
    ['a port another has', { ...link, port: 8080 }, '8080 is taken by app. Choose another port.'],
    ['no port', { ...link, port: 0 }, '0 is no port. Ports go from 1 to 65535.'],
    ['itself', { ...link, server: 'cache' }, 'cache needs no link to itself.'],
    [
      'a server that has ended',
      { ...link, server: 'migrate' },
      'migrate is an init container: it has ended when cache calls. Make it a sidecar first.',
    ],
    [
      'a server that comes later',
      { ...link, client: 'migrate' },
      'proxy starts after migrate has ended. Make it a sidecar before migrate first.',
    ],
    [
      'a bad port name',
      { ...link, portName: 'A_B' },
      'A_B is no name for a port. Use at most 15 small letters, digits and dashes, one of them a letter.',
    ],
    [
      'a bad variable',
      { ...link, env: '1A' },
      '1A is no name for a variable. Use letters, digits and _, no digit first.',
    ],
    [
      'a value that leads elsewhere',
      { ...link, value: 'http://redis:6379' },
      'http://redis:6379 does not lead to 127.0.0.1:6379.',
    ],
    [
      'both ways at once',
      { ...link, arg: '--a' },
      'Say how cache learns the address: by a variable or by an argument.',
    ],
  ])('refuses %s', (_, gesture, expected) => expect(reason(POD, gesture)).toBe(expected));
});

describe('unlinkLocalhost', () => {
  it.each<[string, number, string[]]>([
    [
      'a variable',
      11211,
      ['13-    - name: CACHE_ADDR', '14-      value: localhost:11211 # over loopback'],
    ],
    ['an argument', 9113, ['21-    - --metrics=http://localhost:9113/metrics']],
  ])('removes %s', (_, port, expected) => {
    expect(lines(POD, { do: 'unlinkLocalhost', client: 'app', port })).toEqual(expected);
  });

  it.each<[string, number, string]>([
    [
      'an address among other words',
      15001,
      'The address is part of a longer text at spec.containers[0].env[2].value. Change it there.',
    ],
    [
      'one in a script',
      5000,
      'The address is part of a longer text at spec.containers[0].command[2]. Change it there.',
    ],
    [
      'one that may belong to the flag before it',
      4000,
      'The address is part of a longer text at spec.containers[0].args[2]. Change it there.',
    ],
    ['a port nobody calls', 1, 'app calls nobody on port 1.'],
  ])('refuses %s', (_, port, expected) => {
    expect(reason(POD, { do: 'unlinkLocalhost', client: 'app', port })).toBe(expected);
  });

  it('refuses a variable that others use', () => {
    const pod =
      'kind: Pod\nspec:\n  containers:\n  - name: a\n    env:\n    - {name: A, value: "localhost:1"}\n    args: [$(A)/x]\n';
    expect(reason(pod, { do: 'unlinkLocalhost', client: 'a', port: 1 })).toMatch(
      /longer text|used elsewhere/,
    );
  });
});

describe('callLocalhost', () => {
  it('changes the host and nothing else of every address', () => {
    expect(lines(POD, { do: 'callLocalhost', client: 'cache', server: 'app' })).toEqual([
      `30-    args: ["--peer=http://app:8080/x,app:8080", 'app:8080']`,
      `30+    args: ["--peer=http://127.0.0.1:8080/x,127.0.0.1:8080", '127.0.0.1:8080']`,
    ]);
  });
  it('refuses where nobody is called by name', () => {
    expect(reason(POD, { do: 'callLocalhost', client: 'app', server: 'cache' })).toBe(
      'app calls nobody by the name cache.',
    );
  });
});
