/** Manifests of a wanted size, the same every time. */

/** A Deployment of so many containers, volumes and links among them, filled up with variables to so many lines. */
export function deployment(containers: number, lines = 0): string {
  const names = Array.from({ length: containers }, (_, i) => `app-${i}`);
  const volumes = Array.from(
    { length: Math.max(1, Math.ceil(containers / 3)) },
    (_, i) => `data-${i}`,
  );
  const head = [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: {name: bench}',
    'spec:',
    '  selector: {matchLabels: {app: bench}}',
    '  template:',
    '    metadata: {labels: {app: bench}}',
    '    spec:',
    '      volumes:',
    ...volumes.flatMap((name) => [`      - name: ${name}`, '        emptyDir: {}']),
    '      containers:',
  ];
  const cards = names.flatMap((name, i) => [
    `      - name: ${name} # card ${i}`,
    `        image: registry.example.com/team/${name}:1.${i}.0`,
    '        ports:',
    `        - containerPort: ${9000 + i}`,
    '        volumeMounts:',
    `        - name: ${volumes[i % volumes.length]}`,
    `          mountPath: /var/lib/${name}`,
    '        env:',
    ...(i === 0 ? [] : ['        - name: NEIGHBOUR', `          value: 127.0.0.1:${9000 + i - 1}`]),
    ...(i === 0 ? ['        - name: FIRST', '          value: "yes"'] : []),
  ]);
  const filler: string[] = [];
  while (head.length + cards.length + filler.length < lines) {
    const n = filler.length / 2;
    filler.push(
      `        - name: SETTING_${n}`,
      `          value: "text ${n} of the filling" # why`,
    );
  }
  return `${[...head, ...cards, ...filler].join('\n')}\n`;
}

/** The same number of lines in documents of about a hundred lines each; the first one has the pod. */
export function manyDocuments(lines: number): string {
  const documents = [deployment(5, 100)];
  for (let i = 1; i * 100 < lines; i++) {
    const data = Array.from({ length: 94 }, (_, k) => `  key-${k}: "value ${k} of document ${i}"`);
    documents.push(
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings-${i}\ndata:\n${data.join('\n')}\n`,
    );
  }
  return documents.join('---\n');
}
