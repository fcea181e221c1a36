import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontName } from './style.js';

// Inter (SIL Open Font License 1.1): letters of every European language, the euro sign, tabular figures.
const FILES: Readonly<Record<FontName, string>> = {
  regular: '400Regular/Inter_400Regular.ttf',
  medium: '500Medium/Inter_500Medium.ttf',
  semibold: '600SemiBold/Inter_600SemiBold.ttf',
  bold: '700Bold/Inter_700Bold.ttf',
};
const resolve = createRequire(import.meta.url).resolve;
const loaded = new Map<FontName, Buffer>();

/** The font names in the order they are registered. */
export const FONT_NAMES = Object.keys(FILES) as FontName[];

/** The TrueType file of a font, read once. Throws when the font package is not installed. */
export function fontFile(name: FontName): Buffer {
  const cached = loaded.get(name);
  if (cached) return cached;
  const bytes = readFileSync(resolve(`@expo-google-fonts/inter/${FILES[name]}`));
  loaded.set(name, bytes);
  return bytes;
}
