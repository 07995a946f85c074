import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { Question } from '../../session/index.ts';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from './controls.module.css';
import styles from './QuestionDialog.module.css';

/** Asks what a gesture can't decide by itself. */
export function QuestionDialog() {
  const question = useSessionState((state) => state.question);
  const { answer } = useActions();
  return (
    <AlertDialog.Root
      open={question !== undefined}
      onOpenChange={(open) => !open && answer(undefined)}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={`${controls.popup} ${styles.dialog}`}>
          {question ? <QuestionBody question={question} /> : null}
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function QuestionBody({ question }: { readonly question: Question }) {
  const { title, text, choices } = useAsked(question);
  const { answer } = useActions();
  return (
    <>
      <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
      <AlertDialog.Description className={styles.text}>{text}</AlertDialog.Description>
      <div className={styles.foot}>
        <AlertDialog.Close className={controls.button}>Cancel</AlertDialog.Close>
        {choices.map((choice, i) => (
          <button
            key={choice.label}
            type="button"
            className={i === choices.length - 1 ? controls.primary : controls.outlined}
            onClick={() => {
              answer(undefined);
              choice.take();
            }}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </>
  );
}

interface Asked {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly { readonly label: string; take(): void }[];
}

function useAsked(question: Question): Asked {
  const { keepDefinitions, perform, replaceText } = useActions();
  switch (question.about) {
    case 'shared':
      return {
        title: 'This value is shared',
        text: question.reason,
        choices: [
          {
            label: `Change it for all ${question.users}`,
            take: () => perform(question.gesture, { shared: 'everywhere' }),
          },
          {
            label: 'Give this one its own copy',
            take: () => perform(question.gesture, { shared: 'own-copy' }),
          },
        ],
      };
    case 'consent': {
      const { gesture } = question;
      return {
        title: 'Some fields would go',
        text: question.reason,
        choices: [
          {
            label: `Remove ${question.fields.join(', ')} and ${gesture.do === 'setKind' ? 'switch' : 'move'}`,
            take: () =>
              perform(
                gesture.do === 'moveContainer' || gesture.do === 'setKind'
                  ? { ...gesture, dropForbidden: true }
                  : gesture,
              ),
          },
        ],
      };
    }
    case 'room': {
      const { gesture, first, reason } = question;
      return {
        title: 'This file has room for one object',
        text: reason,
        choices: [
          {
            label: 'Put it into a List',
            take: () =>
              perform({ do: 'all', gestures: [first, gesture], label: 'List made, object added' }),
          },
        ],
      };
    }
    case 'no-pod': {
      const { file: name, text, says, defines } = question;
      const openAnyway = {
        label: 'Open it anyway',
        take: () => replaceText(text, `${name} opened`),
      };
      if (!defines) {
        return {
          title: `${name} holds no pod`,
          text: `${says} Your design is as it was.`,
          choices: [openAnyway],
        };
      }
      return {
        title: `${name} holds definitions`,
        text: `It defines ${defines.join(', ')}. Used as definitions, it stands beside your design: documents of these kinds are checked and completed by it.`,
        choices: [
          openAnyway,
          {
            label: 'Use as definitions',
            take: () => keepDefinitions({ name, text, kinds: defines }),
          },
        ],
      };
    }
    case 'unused-volume':
      return {
        title: `Nobody mounts ${question.volume} any more`,
        text: 'Remove the volume too, or keep it for the next container.',
        choices: [
          {
            label: 'Remove the volume',
            take: () => perform({ do: 'removeVolume', volume: question.volume }),
          },
        ],
      };
  }
}
