import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { Shaper } from './pdf/shaper.js';
import type { FontName } from './style.js';

// Inter (SIL Open Font License 1.1): letters of every European language, the euro sign, tabular figures. Whole names,
// so that tools which look for unused dependencies find this one used.
const FILES: Readonly<Record<FontName, string>> = {
  regular: import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  medium: import.meta.resolve('@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf'),
  semibold: import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
};
const parsed = new Map<FontName, Font>();
const shapers = new Map<FontName, Shaper>();

/** The names of all fonts. */
export const FONT_NAMES = Object.keys(FILES) as FontName[];

/**
 * A font, read and parsed once for all documents: parsing its tables takes longer than drawing an invoice. A parsed
 * font holds nothing of a document (subsets are made per document), so documents drawn at the same time can share it.
 * @throws when the font package is not installed.
 */
export function fontOf(name: FontName): Font {
  const cached = parsed.get(name);
  if (cached) return cached;
  const font = create(readFileSync(new URL(FILES[name])));
  if (!('layout' in font)) throw new Error(`${FILES[name]} is a collection, not a font`);
  parsed.set(name, font);
  return font;
}

/** What lays out text in a font: made once for all documents, like the font. */
export function shaperOf(name: FontName): Shaper {
  let shaper = shapers.get(name);
  if (!shaper) {
    shaper = new Shaper(fontOf(name));
    shapers.set(name, shaper);
  }
  return shaper;
}
