import { knownImage } from '../../../pod/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const latestTag = finding({
  id: 'latest-tag',
  severity: 'warning',
  title: 'An image that changes under its name',
  what: 'A container’s image has no tag, or the tag latest.',
  why: 'Each start may run another program. Nobody can say what ran yesterday, and going back is impossible.',
  whatToDo: 'Name a version, or a digest.',
  links: ['concepts/containers/images/#image-names'],
  detect: ({ members }) =>
    members
      .filter(
        ({ image, traits }) =>
          isPlain(image) && traits.digest === '' && (traits.tag === '' || traits.tag === 'latest'),
      )
      .map((member) => ({ at: [...member.path, 'image'], member })),
  message: ({ member }) =>
    member.traits.tag === ''
      ? `The image of ${nameOf(member)} has no tag: it is whatever is newest.`
      : `The image of ${nameOf(member)} is whatever is newest.`,
  fix: ({ member }) => {
    const image = pinned(member.image);
    return image === undefined || member.name === ''
      ? undefined
      : {
          label: `Use ${image}`,
          gestures: [{ do: 'setImage', container: member.name, image }],
          safe: false,
        };
  },
  examples: {
    flagged: [
      running('nginx:latest'),
      running('acme/shop'),
      running('registry.example.com:5000/shop'),
    ],
    clean: [running('nginx:1.29'), running(`acme/shop@sha256:${'0'.repeat(64)}`)],
  },
});

/** The image from where it is taken now, with a version known to exist. Alpine is another system: not what was written. */
function pinned(image: string): string | undefined {
  const tag = knownImage(image)
    ?.reference.split(':')
    .at(-1)
    ?.replace(/-alpine$/, '');
  return tag && `${image.replace(/:(latest)?$/, '')}:${tag}`;
}

/** Half-typed names and placeholders of templates say nothing about a tag. */
function isPlain(image: string): boolean {
  return /^[\w./:@-]+$/.test(image) && image !== '' && image !== 'auto';
}

function running(image: string): string {
  return podOf(`containers:\n- name: app\n  image: ${image}\n`);
}
