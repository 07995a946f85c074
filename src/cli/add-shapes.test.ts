import { expect, it } from 'vitest';
import { planGesture } from '../gestures/index.ts';
import { parseManifest } from '../manifest/index.ts';
import { applyEdits, invertEdits } from '../text/index.ts';
import { verdictOf } from '../validation/index.ts';
import { PATTERN_TEXTS } from './pattern-texts.ts';

const STATEFUL = `# database of the shop
apiVersion: apps/v1
kind: StatefulSet
metadata:
    name: db   # kept
    namespace: sales
spec:
    serviceName: db
    selector:
        matchLabels:
            app: db
    template:
        metadata:
            labels:
                app: db
        spec:
            containers:
                # the one
                - name: server
                  image: acme/db:16
                  ports:
                      - containerPort: 5555
                        name: db
                  volumeMounts:
                      - name: data
                        mountPath: /var/lib/db
    volumeClaimTemplates:
        - metadata:
              name: data
          spec:
              accessModes:
                  - ReadWriteOnce
              resources:
                  requests:
                      storage: 1Gi
---
# kept too
apiVersion: v1
kind: Service
metadata:
    name: db
    namespace: sales
spec:
    clusterIP: None
    selector:
        app: db
    ports:
        - port: 5555
          targetPort: db
`;

const FLOW = `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, labels: &labels {app: agent}}
spec:
  selector: {matchLabels: *labels}
  template:
    metadata: {labels: *labels}
    spec: {containers: [{name: agent, image: 'acme/agent:1', ports: [{containerPort: 9100, hostPort: 9100}]}], volumes: []} # one line
`;

const CRON = `---
apiVersion: batch/v1
kind: CronJob
metadata:
  name: nightly
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
          -   name: report
              image: acme/report:2
              command: ["/bin/sh", "-c"]
              args:
              - |
                set -e
                # no comment

                report --day yesterday
              env: []
          volumes: []
          # the end
`;

const LIST = `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: ServiceAccount
  metadata: {name: shop}
# the app
- apiVersion: apps/v1
  kind: Deployment
  metadata:
    name: shop
  spec:
    selector:
      matchLabels: {app: shop}
    template:
      metadata:
        labels:
          app: shop
      spec:
        containers:
        - name: shop
          image: acme/shop:1
          env: &env
          - {name: A, value: "1"}
        - name: other
          image: acme/other:1
          env: *env
`;

const JSON_POD = `{
  "apiVersion": "v1",
  "kind": "List",
  "items": [
    {
      "apiVersion": "v1",
      "kind": "Pod",
      "metadata": {"name": "one", "labels": {"app": "one"}},
      "spec": {
        "containers": [
          {
            "name": "one",
            "image": "acme/one:1"
          }
        ]
      }
    }
  ]
}
`;

const SHAPES: readonly (readonly [string, string])[] = [
  ['a StatefulSet indented by four', STATEFUL],
  ['a DaemonSet in flow style, with anchors', FLOW],
  ['a CronJob with empty lists and a script', CRON],
  ['a List with a shared env', LIST],
  ['a List in JSON', JSON_POD],
  ['a file with Windows line ends', STATEFUL.replaceAll('\n', '\r\n')],
  [
    'a file with a byte order mark, a directive and an end',
    `\uFEFF%YAML 1.1\n---\n${CRON.slice(4)}...\n`,
  ],
  ['a file without a line end at its end', CRON.trimEnd()],
  ['a file with empty lines and a comment at its end', `${STATEFUL}\n\n# the last word\n\n`],
];

const PATTERNS = ['log-tail-fluent-bit', 'db-migration', 'auth-oauth2-proxy'];

it.each(SHAPES)('every line of %s stays, and a second one has names of its own', (_, text) => {
  for (const pattern of PATTERNS) {
    const once = added(text, pattern);
    const twice = added(once, pattern);
    expect(twice, pattern).toMatch(/name"?: "?[\w-]+-2\b/);
  }
});

/** The text with the pattern, by the way out where it clashes; what must hold for each. */
function added(text: string, pattern: string): string {
  const before = parseManifest(text);
  const gesture = { do: 'addPattern', pattern, text: PATTERN_TEXTS.get(pattern) ?? '' } as const;
  const plain = planGesture(before, gesture);
  const values = plain.ok ? undefined : plain.proposals?.[0]?.values;
  const plan = values ? planGesture(before, { ...gesture, values }) : plain;
  if (!plan.ok) throw new Error(`${pattern}: ${plan.reason}`);
  const after = applyEdits(text, plan.edits);
  expect(applyEdits(after, invertEdits(text, plan.edits)), pattern).toBe(text);
  expect(lostLines(text, after), pattern).toEqual([]);
  expect(lineEnds(after), pattern).toEqual(lineEnds(text));
  expect(errorsIn(after), pattern).toEqual(errorsIn(text));
  return after;
}

/** Lines of a text that are not, in their order, in another; one in flow style may have grown, or a comma come behind it. */
function lostLines(text: string, after: string): string[] {
  const lines = bareLines(after);
  let at = -1;
  return bareLines(text).filter((line) => {
    const found = lines.indexOf(line, at + 1);
    if (found !== -1) at = found;
    return found === -1 && !/[[{]/.test(line);
  });
}

function bareLines(text: string): string[] {
  return text.trimEnd().split(/,?\r?\n/);
}

function lineEnds(text: string): readonly string[] {
  return [...new Set(text.match(/\r?\n/g))];
}

/** What the API server says, without the places of list items: those move. */
function errorsIn(text: string): readonly string[] {
  return parseManifest(text).documents.flatMap((document) => {
    const { decodeError, strictDecodeErrors, errors, podErrors } = verdictOf(document);
    const fields = [...errors, ...podErrors].map(({ type, field }) => `${type} ${field}`);
    return [decodeError ?? [], strictDecodeErrors, fields]
      .flat()
      .map((said) => said.replace(/\d+/g, ''));
  });
}
