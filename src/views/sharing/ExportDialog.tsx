import { Copy, Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { type PodImage, pngWithDesign, podImage, sharedDesign } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { DialogFrame } from '../shell/DialogFrame.tsx';
import { Icon } from '../shell/Icon.tsx';
import { saveFile } from '../shell/save-file.ts';
import { currentTheme, type Theme } from '../shell/theme.ts';
import styles from './ExportDialog.module.css';
import { pictureFonts } from './picture-fonts.ts';
import { rasterise, svgAddress } from './rasterise.ts';

/** The pod as a picture file, with the design inside. */
export function ExportDialog() {
  const [theme, setTheme] = useState(currentTheme);
  const image = useImage(theme);
  return (
    <DialogFrame
      title="Export image"
      says="The design is inside the picture: drop it on this page and it opens again."
      wide
    >
      {image ? (
        <Exported image={image} theme={theme} onTheme={setTheme} />
      ) : (
        <p>There is no pod to draw.</p>
      )}
    </DialogFrame>
  );
}

function useImage(theme: Theme): PodImage | undefined {
  const session = useSession();
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const moved = useSessionState((state) => state.moved);
  const [fonts, setFonts] = useState('');
  useEffect(() => void pictureFonts().then(setFonts), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture follows from the pod and its places
  return useMemo(
    () => podImage(session.getState(), { theme, fonts }),
    [session, pod, moved, theme, fonts],
  );
}

interface ExportedProps {
  readonly image: PodImage;
  readonly theme: Theme;
  onTheme(theme: Theme): void;
}

function Exported({ image, theme, onTheme }: ExportedProps) {
  const { saveSvg, savePng, copyPng } = useWaysOut(image);
  const address = useMemo(() => svgAddress(image.svg), [image]);
  return (
    <>
      <div className={styles.preview}>
        <img src={address} alt={`Pod ${image.name}`} />
      </div>
      <div className={styles.foot}>
        <fieldset className={styles.grounds}>
          <legend className="visually-hidden">Ground</legend>
          {(['light', 'dark'] as const).map((ground) => (
            <label key={ground}>
              <input
                type="radio"
                name="ground"
                checked={theme === ground}
                onChange={() => onTheme(ground)}
              />
              {ground === 'light' ? 'Light' : 'Dark'}
            </label>
          ))}
        </fieldset>
        <span className={styles.size}>
          {image.width} × {image.height}
        </span>
        <button type="button" className={controls.button} onClick={copyPng}>
          <Icon of={Copy} />
          Copy image
        </button>
        <button type="button" className={controls.outlined} onClick={saveSvg}>
          <Icon of={Download} />
          Download SVG
        </button>
        <button type="button" className={controls.primary} onClick={savePng}>
          <Icon of={Download} />
          Download PNG
        </button>
      </div>
    </>
  );
}

const SVG_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

function useWaysOut({ svg, width, height, name }: PodImage) {
  const session = useSession();
  const { announce, notify } = session.actions;
  const png = () => rasterise(svg, width, height);
  const refused = (detail: string) => () =>
    notify({ tone: 'error', text: 'This browser could not make the PNG.', detail });
  return {
    saveSvg() {
      saveFile(new Blob([SVG_HEAD, svg], { type: 'image/svg+xml' }), `${name}.svg`);
      announce(`${name}.svg downloaded.`);
    },
    savePng() {
      const save = (bytes: Uint8Array) => {
        const whole = pngWithDesign(bytes, sharedDesign(session.getState()));
        saveFile(new Blob([whole], { type: 'image/png' }), `${name}.png`);
        announce(`${name}.png downloaded.`);
      };
      png().then(save).catch(refused('Download the SVG instead.'));
    },
    copyPng() {
      const blob = png().then((bytes) => new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      navigator.clipboard
        .write([new ClipboardItem({ 'image/png': blob })])
        .then(() => announce('Image copied.'))
        .catch(refused('Download it instead.'));
    },
  };
}
