import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const PLACEHOLDER =
  /^(my-?(app|image|container|service)|your-?(app|image|container|service)|logging-agent|data-sync|image|app-image|image-name|placeholder|todo|changeme|foo|bar|foobar)$/i;
const OWNERS =
  /^(your-?(org|user|username|registry|repo|account)|my-?(org|user|username|registry|repo)|username|<.*>)$/i;

export const placeholderImage = finding({
  id: 'placeholder-image',
  severity: 'error',
  title: 'An image that is only a placeholder',
  what: 'The image has the name that examples use for “your image here”.',
  why: 'The registry has no such image: the container waits in ImagePullBackOff.',
  whatToDo: 'Name the image you mean.',
  links: ['concepts/containers/images/'],
  detect: ({ members }) =>
    members
      .filter(({ traits, image }) => {
        const [owner = '', ...rest] = traits.repository.split('/');
        const isAlone = rest.length === 0 && !/^[^/]*[.:][^/]*\//.test(image);
        return (
          (isAlone && PLACEHOLDER.test(traits.name)) ||
          (rest.length > 0 && OWNERS.test(owner)) ||
          /^<.*>$/.test(image)
        );
      })
      .map((member) => ({ at: [...member.path, 'image'], member })),
  message: ({ member }) =>
    `${member.image} is a placeholder. ${nameOf(member)} needs a real image.`,
  examples: {
    flagged: [running('my-app:latest'), running('your-org/shop:1.0')],
    clean: [running('acme/shop:1.4'), running('registry.example.com/my-app:1.0')],
  },
});

function running(image: string): string {
  return podOf(`containers:\n- name: app\n  image: ${image}\n`);
}
