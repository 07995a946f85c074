import { mapOf, textEntries, textOf } from '../../../kubernetes/index.ts';
import { objectsOf } from '../../context.ts';
import { deploymentOf, fileOf, serviceOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { isNear } from '../../near.ts';

export const danglingService = finding({
  id: 'dangling-service',
  severity: 'warning',
  title: 'A Service that selects nobody',
  what: 'A Service selects by a label that is nearly, but not quite, the one of the pods in the file.',
  why: 'It has no endpoints: each request to it fails.',
  whatToDo: 'Mend the selector.',
  links: ['concepts/services-networking/service/', 'tasks/debug/debug-application/debug-service/'],
  detect: (context) => {
    const labels = mapOf(context.metadata, 'labels') ?? {};
    return objectsOf(context, 'Service').flatMap(({ document, value }) => {
      const selector = textEntries(mapOf(mapOf(value, 'spec'), 'selector'));
      const off = selector.filter(([key, wanted]) => labels[key] !== wanted);
      const [key = '', wanted = ''] = off[0] ?? [];
      const label = labels[key];
      if (off.length !== 1 || typeof label !== 'string' || !isNear(wanted, label)) return [];
      const name = textOf(mapOf(value, 'metadata'), 'name');
      return [{ at: ['spec', 'selector', key], document, name, key, wanted, label }];
    });
  },
  message: ({ name, key, wanted, label }) =>
    `${name} selects ${key}=${wanted}, and the pods have ${label}.`,
  fix: ({ at, document, label }) => ({
    label: `Select ${label}`,
    gestures: [{ do: 'setField', at, value: label }],
    safe: false,
    document,
  }),
  examples: {
    flagged: [served('shops')],
    clean: [served('shop'), served('warehouse')],
  },
});

function served(app: string): string {
  return fileOf(
    deploymentOf('containers:\n- name: app\n  image: acme/shop:1.4\n'),
    serviceOf('- port: 80\n', app),
  );
}
