import type { TextKind } from '../manifest/index.ts';
import type { Reading } from './reading.ts';

/** Says of a text without a pod what it holds and what to do next. */
export function whatItIs(reading: Reading): { readonly title: string; readonly next: string } {
  const known = NAMES[reading.kind];
  if (known) return known;
  const kinds = reading.documents.map(({ kind }) => kind).filter((kind) => kind !== '');
  if (kinds.length === 0 && reading.problems.length > 0) {
    return {
      title: 'This text can’t be read yet',
      next: 'Mend the marked line and the pod in it is drawn. The text stays as it is.',
    };
  }
  if (kinds.length === 0) {
    return {
      title: 'No pod in this text',
      next: 'Paste a manifest with a pod in it, or drag a container here after New.',
    };
  }
  const listed = [...new Set(kinds)].slice(0, 4).join(', ');
  return {
    title: 'No pod to draw',
    next: `This file holds ${listed}. Open a Deployment, a Pod or anything else with a pod template to see it drawn.`,
  };
}

const NAMES: Partial<Record<TextKind, { readonly title: string; readonly next: string }>> = {
  'helm-template': {
    title: 'A Helm template',
    next: 'Its blanks are filled in by Helm. Run helm template and open what it prints; this text stays as it is.',
  },
  'markdown-fence': {
    title: 'YAML inside a Markdown fence',
    next: 'The editor offers to unwrap it.',
  },
  'merge-conflict': {
    title: 'A merge conflict',
    next: 'Choose one side between the <<<<<<< and >>>>>>> lines; then it is drawn.',
  },
  binary: { title: 'Not a text', next: 'Open a YAML or JSON file.' },
  'too-deep': {
    title: 'Nested too deeply',
    next: 'No Kubernetes object nests like this. The text is kept as it is.',
  },
  other: {
    title: 'Not a manifest',
    next: 'Open a YAML or JSON file with a Kubernetes object in it.',
  },
};
