import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts the text in the place of a file's, whole or not at all: a full disk or a crash leaves the old file. Links and
 * permissions stay. Throws what the file system says when it cannot be written.
 */
export function writeFile(file: string, text: string): void {
  const target = realpathSync(file);
  if (!takesFiles(dirname(target))) {
    writeFileSync(target, text);
    return;
  }
  const beside = `${target}.${process.pid}.new`;
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    chmodSync(beside, statSync(target).mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Where no file can be made beside it, the file itself may still be written. */
function takesFiles(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
