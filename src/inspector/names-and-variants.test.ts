import { describe, expect, it } from 'vitest';
import { entriesOf } from './entries.ts';
import type { Field } from './field.ts';
import { fieldsFor } from './fields-for.ts';
import { setGesture, writeGesture } from './set.ts';
import type { Target } from './target.ts';
import { fieldOf, targetIn, textAfter } from './testing/forms.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: app
    image: acme/app:1 # pinned
  # beside it
  - name: watch
    image: acme/watch:1
`;

const RICH = `apiVersion: v1
kind: Pod
metadata:
  name: shop
  annotations:
    kubectl.kubernetes.io/default-container: app
spec:
  containers:
  - name: app
    image: acme/app:1
    ports:
    - containerPort: 8080
      name: http
    env:
    - name: MODE
      value: "fast"
    - name: TOKEN
      valueFrom:
        secretKeyRef: # who may
          name: keys
          key: token
    livenessProbe:
      httpGet:
        path: /healthz
        port: 8080
      # often
      periodSeconds: 5
    volumeMounts:
    - name: data
      mountPath: /data
  volumes:
  - name: data
    emptyDir: {}
`;

const app = { container: 'app' };

/** The first item of a list, with its form's fields. */
function item(
  target: Target,
  id: string,
  index: number,
): { target: Target; field: (id: string) => Field } {
  const list = fieldOf(target, id);
  const entry = entriesOf(list, target)[index];
  if (!entry?.target) throw new Error('no such item');
  const { target: own } = entry;
  const field = (wanted: string) => {
    const found = fieldsFor(own, list).find((each) => each.id === `item.${wanted}`);
    if (!found) throw new Error(`no field ${wanted}`);
    return found;
  };
  return { target: own, field };
}

describe('one of several', () => {
  it('a variable gets another source; name and key stay', () => {
    const { target, field } = item(targetIn(RICH, app), 'container.env', 1);
    const now = textAfter(RICH, writeGesture(field(''), target, 'configMapKeyRef'));
    expect(now).toBe(
      RICH.replace(
        '        secretKeyRef: # who may\n          name: keys\n          key: token\n',
        '        configMapKeyRef:\n          name: keys\n          key: token\n',
      ),
    );
  });

  it('a source becomes a plain value', () => {
    const { target, field } = item(targetIn(RICH, app), 'container.env', 1);
    expect(textAfter(RICH, writeGesture(field(''), target, 'value'))).toBe(
      RICH.replace(
        '      valueFrom:\n        secretKeyRef: # who may\n          name: keys\n          key: token\n',
        '      value: ""\n',
      ),
    );
  });

  it('a probe gets another handler; port and timings stay', () => {
    const target = targetIn(RICH, app);
    const field = fieldOf(target, 'container.livenessProbe');
    expect(textAfter(RICH, writeGesture(field, target, 'tcpSocket'))).toBe(
      RICH.replace('      httpGet:\n        path: /healthz\n        port: 8080\n', '').replace(
        '      periodSeconds: 5\n',
        '      periodSeconds: 5\n      tcpSocket:\n        port: 8080\n',
      ),
    );
  });

  it('a new probe calls the port the container declares', () => {
    const target = targetIn(RICH, app);
    const field = fieldOf(target, 'container.readinessProbe');
    expect(textAfter(RICH, writeGesture(field, target, 'httpGet'))).toContain(
      '    readinessProbe:\n      httpGet:\n        path: /\n        port: 8080\n',
    );
  });

  it('only the chosen alternative has fields', () => {
    const ids = fieldsFor(targetIn(RICH, app)).map(({ id }) => id);
    expect(ids).toContain('container.livenessProbe.httpGet.path');
    expect(ids).toContain('container.livenessProbe.timeoutSeconds');
    expect(ids).not.toContain('container.livenessProbe.exec.command');
    expect(ids).not.toContain('container.readinessProbe.timeoutSeconds');
    expect(ids).toContain('container.readinessProbe');
  });
});

describe('names', () => {
  it('a new name goes to every place that uses the old one', () => {
    const target = targetIn(RICH, app);
    const now = textAfter(RICH, setGesture(fieldOf(target, 'container.name'), target, 'web'));
    expect(now).toBe(
      RICH.replace('default-container: app', 'default-container: web').replace(
        '- name: app',
        '- name: web',
      ),
    );
  });

  it('a volume is called the same in its mounts', () => {
    const target = targetIn(RICH, { volume: 'data' });
    const now = textAfter(RICH, setGesture(fieldOf(target, 'volume.name'), target, 'files'));
    expect(now).toBe(RICH.replaceAll('- name: data', '- name: files'));
  });

  it.each(['Not A Name', 'watch'])(
    '%s is no free name, and is written in its place alone',
    (typed) => {
      const target = targetIn(POD, app);
      const now = textAfter(POD, setGesture(fieldOf(target, 'container.name'), target, typed));
      expect(now).toBe(POD.replace('- name: app', `- name: ${typed}`));
    },
  );
});
