import sansAddress from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url';
import monoAddress from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';

const FONTS = [
  { family: 'Instrument Sans Variable', address: sansAddress, weights: '400 700' },
  { family: 'JetBrains Mono Variable', address: monoAddress, weights: '100 800' },
];

let sheet: Promise<string> | undefined;

/** The page's fonts as a style sheet that needs no other file: a picture looks the same wherever it is shown. */
export function pictureFonts(): Promise<string> {
  sheet ??= Promise.all(FONTS.map(faceOf)).then((faces) => faces.join(''));
  return sheet;
}

/** Without its font a picture is shown in the fonts of the system. */
async function faceOf({ family, address, weights }: (typeof FONTS)[number]): Promise<string> {
  try {
    const data = await dataAddress(await (await fetch(address)).blob());
    return `@font-face{font-family:'${family}';font-weight:${weights};src:url(${data}) format('woff2')}`;
  } catch {
    return '';
  }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(new Blob([blob], { type: 'font/woff2' }));
  });
}
