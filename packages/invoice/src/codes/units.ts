import { CODE_LANGUAGES, type CodeLanguage } from './languages.js';
import { isUnitCode } from './unit-codes.js';
import { UNIT_WORDS } from './unit-words.js';

interface Unit {
  code: string;
  /** In the order of CODE_LANGUAGES. */
  words: readonly string[];
}

const byCode = new Map<string, Unit>();
/** Language and small letters of a word → code; an empty language holds the words of all, then other spellings. */
const byWord = new Map<string, string>();

function put(language: string, word: string, code: string): void {
  const key = `${language}:${word.toLowerCase()}`;
  if (!byWord.has(key)) byWord.set(key, code);
}

const rows = UNIT_WORDS.map(([code, text]) => {
  const [words = '', others = ''] = text.split(' | ');
  // A hyphen holds the words of one name together in the table.
  const named = words.split(' ').map((word) => word.replace('-', ' '));
  byCode.set(code, { code, words: named });
  return { code, named, others: others.split(' ').filter((word) => word !== '') };
});
for (const { code, named } of rows) {
  named.forEach((word, at) => {
    put(CODE_LANGUAGES[at] ?? '', word, code);
  });
}
for (const { code, named } of rows) for (const word of named) put('', word, code);
for (const { code, others } of rows) for (const word of others) put('', word, code);

/**
 * The code of UN/ECE Recommendation 20 or 21 for a unit as an invoice says it.
 *
 * @param text a printed word (`kpl`, `tim`, `pz.`) or the code itself
 * @param language of the document: its own words win over those of other languages (`t` is an hour in Finnish and
 *   a tonne in Italian)
 * @returns undefined when the text is neither
 */
export function unitCode(text: string, language: CodeLanguage): string | undefined {
  const word = text.trim().toLowerCase();
  const bare = word.replace(/\.$/, '');
  const known =
    byWord.get(`${language}:${word}`) ??
    byWord.get(`:${word}`) ??
    byWord.get(`${language}:${bare}`) ??
    byWord.get(`:${bare}`);
  if (known) return known;
  const code = word.toUpperCase();
  // Recommendation 21's codes of packages stand in Recommendation 20 with an X before them; many leave it out.
  return [code, `X${code}`].find(isUnitCode);
}

/** The word for a unit; a code (or word) that the table does not know stands as it is. */
export function unitText(code: string, language: CodeLanguage): string {
  return byCode.get(code.toUpperCase())?.words[CODE_LANGUAGES.indexOf(language)] ?? code;
}

/** The word for a unit where it leads back to the same code; otherwise the code, so that nothing is lost on the way. */
export function exactUnitText(code: string, language: CodeLanguage): string {
  const word = unitText(code, language);
  return unitCode(word, language) === code ? word : code;
}
