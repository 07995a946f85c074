import { QuestionDialog } from './QuestionDialog.tsx';
import { TemplatesDialog } from './TemplatesDialog.tsx';

/** The dialogs of the app; their code is fetched after the canvas is usable. */
export function Dialogs() {
  return (
    <>
      <QuestionDialog />
      <TemplatesDialog />
    </>
  );
}
