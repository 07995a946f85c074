import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import type { Gesture } from './gesture.ts';
import { perform, reason, textAfter } from './gesture-testing.ts';
import { planGesture } from './plan-gesture.ts';
import type { SwitchKind } from './set-kind-rules.ts';

const POD = `# my shop
apiVersion: v1
kind: Pod # for now
metadata:
  name: shop # its name
  labels:
    app: shop
    version: "2"
  # for the scraper
  annotations:
    prometheus.io/scrape: "true" # quoted
spec:
  # who serves
  containers:
  - name: app # the app
    image: acme/app:1

    args: ["--listen", # on
      ":8080"]
  # files
  volumes:
  - name: data
    emptyDir: {}
`;

const SPEC = POD.slice(POD.indexOf('  # who serves'));
const deeper = SPEC.replace(/^(?=.)/gm, '    ');

function as(kind: SwitchKind, more: object = {}): Gesture {
  return { do: 'setKind', kind, ...more };
}

describe('a Pod as another kind', () => {
  it('as a Deployment: comments kept, labels copied, annotations taken along', () => {
    expect(textAfter(POD, as('Deployment'))).toBe(`# my shop
apiVersion: apps/v1
kind: Deployment # for now
metadata:
  name: shop # its name
  labels:
    app: shop
    version: "2"
spec:
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: shop
        version: "2"
      # for the scraper
      annotations:
        prometheus.io/scrape: "true" # quoted
    spec:
${deeper}`);
  });

  it('as a Job: started again only after a failure', () => {
    expect(textAfter(POD, as('Job'))).toContain(
      `spec:
  template:
    metadata:
      labels:
        app: shop
        version: "2"
      # for the scraper
      annotations:
        prometheus.io/scrape: "true" # quoted
    spec:
      restartPolicy: OnFailure
${deeper}`,
    );
  });

  it('as a CronJob: a schedule and a Job inside', () => {
    const now = textAfter(POD, as('CronJob', { schedule: '0 3 * * *' }));
    expect(now).toContain('apiVersion: batch/v1\nkind: CronJob # for now\n');
    expect(now).toContain(
      'spec:\n  schedule: 0 3 * * *\n  jobTemplate:\n    spec:\n      template:\n        metadata:\n',
    );
    expect(now).toContain(SPEC.replace(/^(?=.)/gm, '        '));
  });

  it('as a StatefulSet: with the name of its Service', () => {
    expect(textAfter(POD, as('StatefulSet'))).toContain(
      'spec:\n  serviceName: shop\n  selector:\n',
    );
  });

  it('without labels: one from the name', () => {
    const bare =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers: [{name: a, image: a}]\n';
    expect(textAfter(bare, as('DaemonSet'))).toBe(`apiVersion: apps/v1
kind: DaemonSet
metadata: {name: shop}
spec:
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: shop
    spec:
      containers: [{name: a, image: a}]
`);
  });

  it('never to start again: a lasting kind always does', () => {
    const once = POD.replace('spec:\n', 'spec:\n  restartPolicy: Never # once\n');
    expect(textAfter(once, as('Deployment'))).toContain('      restartPolicy: Always # once\n');
    expect(textAfter(once, as('Job'))).toContain('      restartPolicy: Never # once\n');
  });

  it('in a file of several documents, and in a List', () => {
    const two = `kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: c\n---\n${POD}---\n# end\nkind: Secret\n`;
    expect(textAfter(two, { ...as('Deployment'), document: 1 })).toBe(
      two.replace(POD, textAfter(POD, as('Deployment'))),
    );
    const list = `kind: List\nitems:\n- kind: Service\n- metadata: {name: x}\n  kind: Pod\n  spec: # s\n    containers:\n    - {name: a, image: b}\n`;
    expect(textAfter(list, as('Job'))).toBe(`kind: List
items:
- kind: Service
- apiVersion: batch/v1
  metadata: {name: x}
  kind: Job
  spec:
    template:
      spec: # s
        restartPolicy: OnFailure
        containers:
        - {name: a, image: b}
`);
  });

  it('in JSON', () => {
    const value = (text: string) => parseManifest(text).documents[0]?.parsed.value;
    const json = JSON.stringify(
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'a', labels: { app: 'a' } },
        spec: { containers: [{ name: 'a', image: 'b' }] },
      },
      null,
      2,
    );
    const now = textAfter(json, as('Deployment'));
    expect(now).toBe(
      JSON.stringify(
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'a', labels: { app: 'a' } },
          spec: {
            selector: { matchLabels: { app: 'a' } },
            template: {
              metadata: { labels: { app: 'a' } },
              spec: { containers: [{ name: 'a', image: 'b' }] },
            },
          },
        },
        null,
        2,
      ),
    );
    expect(value(textAfter(now, as('Pod')))).toEqual(value(json));
  });

  it('in CRLF', () => {
    const crlf = POD.replaceAll('\n', '\r\n');
    expect(textAfter(crlf, as('CronJob'))).toBe(
      textAfter(POD, as('CronJob')).replaceAll('\n', '\r\n'),
    );
  });
});

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  labels: {app: shop, chart: shop-1}
spec:
  replicas: 3 # three
  selector:
    matchLabels: {app: shop}
  strategy: {type: Recreate}
  template:
    metadata:
      labels: {app: shop}
      # why
      annotations:
        a: b # c
    spec:
      # first
      containers:
      - name: app
        image: acme/app:1
`;

describe('a workload as another kind', () => {
  it('asks before it drops what the new kind cannot hold', () => {
    const plan = planGesture(parseManifest(DEPLOYMENT), as('Pod'));
    expect(plan).toMatchObject({
      ok: false,
      needsConsent: ['replicas', 'strategy'],
      reason: 'A Pod has no replicas, strategy. Making shop one drops them.',
    });
  });

  it('is unwrapped to a Pod, comments kept', () => {
    expect(textAfter(DEPLOYMENT, as('Pod', { dropForbidden: true }))).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels: {app: shop, chart: shop-1}
  # why
  annotations:
    a: b # c
spec:
  # first
  containers:
  - name: app
    image: acme/app:1
`);
  });

  it('becomes a StatefulSet in its place: no line of the template moves', () => {
    expect(textAfter(DEPLOYMENT, as('StatefulSet', { dropForbidden: true }))).toBe(
      DEPLOYMENT.replace('kind: Deployment', 'kind: StatefulSet')
        .replace('  strategy: {type: Recreate}\n', '')
        .replace('# three\n', '# three\n  serviceName: shop\n'),
    );
  });

  const asked: [
    from: SwitchKind,
    body: string,
    to: SwitchKind,
    needsConsent: string[] | undefined,
  ][] = [
    ['Deployment', 'paused: true', 'DaemonSet', ['paused']],
    ['Deployment', 'minReadySeconds: 3', 'StatefulSet', undefined],
    ['Deployment', 'replicas:', 'DaemonSet', undefined],
    [
      'StatefulSet',
      'updateStrategy: {rollingUpdate: {partition: 1, maxUnavailable: 1}}',
      'DaemonSet',
      ['updateStrategy.rollingUpdate.partition'],
    ],
    ['StatefulSet', 'updateStrategy: {type: OnDelete}', 'DaemonSet', undefined],
    ['StatefulSet', 'serviceName: shop', 'Deployment', ['serviceName']],
    ['Job', 'completions: 3', 'Deployment', ['completions']],
    ['Job', 'completions: 3', 'CronJob', undefined],
    ['Job', 'selector: {matchLabels: {x: y}}\n  manualSelector: true', 'CronJob', undefined],
    [
      'Job',
      'selector: {matchLabels: {app: shop}}\n  manualSelector: true',
      'Pod',
      ['manualSelector'],
    ],
    [
      'Deployment',
      'selector: {matchExpressions: [{key: a, operator: Exists}]}',
      'Job',
      ['selector'],
    ],
    ['Deployment', 'selector: {matchLabels: {app: shop}}', 'Job', undefined],
  ];
  it.each(asked)('%s with %s as a %s asks for %j', (from, body, to, needsConsent) => {
    const text =
      `apiVersion: x/v1\nkind: ${from}\nmetadata: {name: shop}\nspec:\n  ${body}\n  template:\n    metadata: {labels: {app: shop}}\n    spec: {containers: [{name: a, image: b}]}\n`.replace(
        'x/v1',
        from === 'Job' ? 'batch/v1' : 'apps/v1',
      );
    const plan = planGesture(parseManifest(text), as(to));
    expect(plan.ok ? undefined : plan.needsConsent).toEqual(needsConsent);
    expect(perform(parseManifest(text), as(to, { dropForbidden: true })).next.problems).toEqual([]);
  });

  it('loses a deadline, its status and labels that contradict only when asked', () => {
    const pod = POD.replace(
      'spec:\n',
      'status: {phase: Running}\nspec:\n  activeDeadlineSeconds: 5\n',
    );
    expect(planGesture(parseManifest(pod), as('Deployment'))).toMatchObject({
      needsConsent: ['status', 'activeDeadlineSeconds'],
    });
    expect(planGesture(parseManifest(pod), as('Job'))).toMatchObject({ needsConsent: ['status'] });
    const other = DEPLOYMENT.replace('labels: {app: shop, chart', 'labels: {app: other, chart')
      .replace('  replicas: 3 # three\n', '')
      .replace('  strategy: {type: Recreate}\n', '');
    expect(planGesture(parseManifest(other), as('Pod'))).toMatchObject({
      needsConsent: ['metadata.labels.app'],
    });
    expect(textAfter(other, as('Pod', { dropForbidden: true }))).toContain(
      'labels: {app: shop, chart: shop-1}',
    );
  });

  it('turns the claims of a StatefulSet into ephemeral volumes', () => {
    const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
      - name: db
        image: db:1
        volumeMounts:
        - {name: data, mountPath: /data}
  volumeClaimTemplates:
  - metadata: {name: data}
    spec:
      accessModes: [ReadWriteOnce]
      resources: {requests: {storage: 1Gi}}
`;
    expect(reason(set, as('Deployment'))).toBe(
      'A Deployment has no volumeClaimTemplates. Making db one drops it. Its claims become ephemeral volumes, which go with each pod.',
    );
    const now = textAfter(set, as('Deployment', { dropForbidden: true }));
    expect(now).toContain(
      '      volumes:\n      - name: data\n        ephemeral:\n          volumeClaimTemplate:\n            spec:\n',
    );
    expect(now).not.toContain('volumeClaimTemplates');
  });

  it('takes the place of a CronJob, whose Job is unwrapped', () => {
    const cron = textAfter(POD, as('CronJob'));
    expect(reason(cron, as('Deployment'))).toContain('A Deployment has no schedule.');
    const back = textAfter(cron, as('Job', { dropForbidden: true }));
    expect(back).toBe(textAfter(POD, as('Job')));
  });
});
