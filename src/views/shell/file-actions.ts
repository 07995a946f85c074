import {
  besideText,
  fileName,
  kubectlCommand,
  readFile,
  type Session,
} from '../../session/index.ts';
import { saveFile } from './save-file.ts';

/** Begins an empty design; the one that was open stays in the list of designs, and Undo brings it back here. */
export function newDesign(session: Session): void {
  session.actions.replaceText('', 'new design');
}

/** Opens the browser's file dialog and reads the chosen manifest. */
export function openFromDialog(session: Session): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.yaml,.yml,.json,application/json,text/*,.svg,.png';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void openFile(session, file);
  });
  input.click();
}

/** Reads a file into the design; one that can't be read changes nothing and says why, one without a pod asks first. */
export async function openFile(session: Session, file: File): Promise<void> {
  const { replaceText, answer, notify } = session.actions;
  const read = await readFile(file);
  if (!read.ok) notify({ tone: 'error', text: read.reason, detail: read.detail });
  else if (read.noPod !== undefined) {
    const { text, noPod: says, defines } = read;
    answer({ about: 'no-pod', file: file.name, text, says, ...(defines && { defines }) });
  } else {
    replaceText(read.text, `${file.name} opened`);
    if (read.design) session.setState(besideText(read.design));
  }
}

/** Puts the text on the clipboard, byte for byte. */
export function copyYaml(session: Session): Promise<void> {
  session.actions.wentOut();
  return copy(session, 'YAML', session.getState().text);
}

/** Puts a command on the clipboard that applies the text to a cluster. */
export function copyKubectl(session: Session): Promise<void> {
  session.actions.wentOut();
  return copy(session, 'kubectl command', kubectlCommand(session.getState().text));
}

async function copy(session: Session, what: string, words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    session.actions.announce(`${what} copied.`);
  } catch {
    session.actions.notify({
      tone: 'error',
      text: `This browser did not let the ${what} onto the clipboard.`,
      detail: 'Download it instead, or select the text and copy it.',
    });
  }
}

/** Saves the text as a file named after the object, byte for byte. */
export function downloadYaml(session: Session): void {
  const { text, shown, pod, reading } = session.getState();
  const name = fileName(reading.kind, shown.pods[pod]);
  session.actions.wentOut();
  saveFile(new Blob([text], { type: 'text/yaml;charset=utf-8' }), name);
  session.actions.announce(`${name} downloaded.`);
}
