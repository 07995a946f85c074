import type { Question } from '../../lessons/index.ts';
import { answerIn, type School } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import styles from './Questions.module.css';

/** What the lesson asks beside the pod. An answer stands in the manifest, so undo takes it back. */
export function Questions({ school, questions }: QuestionsProps) {
  const value = useSessionState((state) => state.shown.values[0]);
  return questions.map((question) => {
    const chosen = answerIn(value, question);
    return (
      <fieldset key={question.label} className={styles.question}>
        <legend>{question.label.replaceAll('`', '')}</legend>
        {question.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={question.label}
              checked={choice.value === chosen}
              onChange={() => school.answer(question, choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
    );
  });
}

interface QuestionsProps {
  readonly school: School;
  readonly questions: readonly Question[];
}
