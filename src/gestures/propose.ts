import { addContainer } from './add-container.ts';
import { addMount } from './add-mount.ts';
import { addVolume } from './add-volume.ts';
import { callLocalhost } from './call-localhost.ts';
import { duplicateContainer } from './duplicate-container.ts';
import type { GestureBody, GestureOf } from './gesture.ts';
import { linkLocalhost } from './link-localhost.ts';
import { makeMain } from './make-main.ts';
import { moveContainer } from './move-container.ts';
import { pasteContainers } from './paste-containers.ts';
import type { Answer, PodInText } from './proposal.ts';
import { removeContainer } from './remove-container.ts';
import { removeMount } from './remove-mount.ts';
import { removeVolume } from './remove-volume.ts';
import { renameContainer } from './rename-container.ts';
import { renameVolume } from './rename-volume.ts';
import { setImage } from './set-image.ts';
import { shareVolume } from './share-volume.ts';
import { unlinkLocalhost } from './unlink-localhost.ts';

/** A gesture that looks at the whole file, or adds to it. */
export type FileGesture = GestureOf<
  'addPattern' | 'setKind' | 'makeList' | 'addService' | 'addStub'
>;

/** A gesture on any field of a document, inside the pod or beside it. */
export type FieldGesture = GestureOf<'setField' | 'clearField' | 'moveItem' | 'renameKey'>;

/** A gesture on one pod; the others are on a whole document, on several, or made of several. */
export type PodGesture = Exclude<
  GestureBody,
  {
    readonly do: FieldGesture['do'] | 'all' | FileGesture['do'];
  }
>;

/** What a gesture wants changed in the pod's document, or why it cannot be. Nothing here looks at the text. */
export function propose(text: PodInText, gesture: PodGesture): Answer {
  switch (gesture.do) {
    case 'addContainer':
      return addContainer(text, gesture);
    case 'removeContainer':
      return removeContainer(text, gesture);
    case 'duplicateContainer':
      return duplicateContainer(text, gesture);
    case 'renameContainer':
      return renameContainer(text, gesture);
    case 'setImage':
      return setImage(text, gesture);
    case 'moveContainer':
      return moveContainer(text, gesture);
    case 'makeMain':
      return makeMain(text, gesture);
    case 'addVolume':
      return addVolume(text, gesture);
    case 'removeVolume':
      return removeVolume(text, gesture);
    case 'renameVolume':
      return renameVolume(text, gesture);
    case 'addMount':
      return addMount(text, gesture);
    case 'removeMount':
      return removeMount(text, gesture);
    case 'shareVolume':
      return shareVolume(text, gesture);
    case 'linkLocalhost':
      return linkLocalhost(text, gesture);
    case 'unlinkLocalhost':
      return unlinkLocalhost(text, gesture);
    case 'callLocalhost':
      return callLocalhost(text, gesture);
    case 'pasteContainers':
      return pasteContainers(text, gesture);
  }
}
