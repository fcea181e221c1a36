import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { FontName } from './style.js';

// Inter (SIL Open Font License 1.1): letters of every European language, the euro sign, tabular figures.
const FILES: Readonly<Record<FontName, string>> = {
  regular: '400Regular/Inter_400Regular.ttf',
  medium: '500Medium/Inter_500Medium.ttf',
  semibold: '600SemiBold/Inter_600SemiBold.ttf',
  bold: '700Bold/Inter_700Bold.ttf',
};
const resolve = createRequire(import.meta.url).resolve;
const parsed = new Map<FontName, Font>();

/** The font names in the order they are registered. */
export const FONT_NAMES = Object.keys(FILES) as FontName[];

/**
 * A font, read and parsed once for all documents: parsing its tables takes longer than drawing an invoice. A parsed
 * font holds nothing of a document (subsets are made per document), so documents drawn at the same time can share it.
 * @throws when the font package is not installed.
 */
export function fontOf(name: FontName): Font {
  const cached = parsed.get(name);
  if (cached) return cached;
  const font = create(readFileSync(resolve(`@expo-google-fonts/inter/${FILES[name]}`)));
  if (!('layout' in font)) throw new Error(`${FILES[name]} is a collection, not a font`);
  parsed.set(name, font);
  return font;
}
