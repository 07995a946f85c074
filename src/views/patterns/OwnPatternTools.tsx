import { Download, Upload } from 'lucide-react';
import { keepPattern, ownPatterns } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { saveFile } from '../shell/save-file.ts';
import styles from './Gallery.module.css';

/** Patterns of the user's own come from files and go to files: plain manifests with a comment header. */
export function OwnPatternTools({ hasOwn, onChange }: ToolsProps) {
  const { announce, notify } = useActions();
  const importFiles = async (files: FileList | null) => {
    for (const file of files ?? []) {
      const fault = await keepPattern(await file.text());
      if (fault) notify({ tone: 'error', text: `${file.name} is no pattern. ${fault}` });
      else announce(`${file.name} is in your patterns.`);
    }
    onChange();
  };
  const exportAll = async () => {
    const own = await ownPatterns();
    for (const { id, text } of own) saveFile(new Blob([text], { type: 'text/yaml' }), `${id}.yaml`);
  };
  return (
    <div className={styles.own}>
      <button type="button" className={controls.button} onClick={() => pick(importFiles)}>
        <Icon of={Upload} />
        Import pattern
      </button>
      {hasOwn ? (
        <button type="button" className={controls.button} onClick={() => void exportAll()}>
          <Icon of={Download} />
          Export mine
        </button>
      ) : null}
    </div>
  );
}

interface ToolsProps {
  readonly hasOwn: boolean;
  onChange(): void;
}

function pick(take: (files: FileList | null) => Promise<void>): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.yaml,.yml';
  input.multiple = true;
  input.addEventListener('change', () => void take(input.files));
  input.click();
}
