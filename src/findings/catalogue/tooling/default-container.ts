import { textOf } from '../../../kubernetes/index.ts';
import { annotationsOf } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const DEFAULT = 'kubectl.kubernetes.io/default-container';

export const defaultContainer = finding({
  id: 'default-container',
  severity: 'hint',
  title: 'kubectl takes the first',
  what: 'Several containers run together, and nothing says which one is meant by default.',
  why: 'kubectl exec and logs take the first. When an injector puts its own there, they land in the wrong one.',
  whatToDo: 'Name the main container in an annotation of the pod.',
  links: ['reference/labels-annotations-taints/#kubectl-kubernetes-io-default-container'],
  detect: (context) => {
    const plain = context.members.filter(({ role }) => role === 'main' || role === 'classic');
    const main = plain.find(({ role }) => role === 'main');
    return plain.length > 1 &&
      main &&
      main.name !== '' &&
      textOf(annotationsOf(context), DEFAULT) === ''
      ? [{ at: [...context.pod.spec, 'containers'], main: main.name }]
      : [];
  },
  message: ({ main }) => `kubectl takes ${main} because it stands first.`,
  fix: ({ main }, { pod }) => ({
    label: `Name ${main} as the main container`,
    gestures: [{ do: 'setField', at: [...pod.metadata, 'annotations', DEFAULT], value: main }],
    safe: false,
  }),
  examples: {
    flagged: [two('')],
    clean: [two(`annotations:\n  ${DEFAULT}: app\n`)],
  },
});

function two(metadata: string): string {
  return podOf(
    'containers:\n- name: app\n  image: acme/shop:1.4\n- name: proxy\n  image: acme/proxy:2.0\n',
    metadata,
  );
}
