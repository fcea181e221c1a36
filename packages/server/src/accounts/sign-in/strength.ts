/** Why a password is too weak; texts are the page's. */
export type Weakness = 'short' | 'long' | 'repetitive' | 'sequence' | 'personal';

export const shortestPassword = 12;
export const longestPassword = 200;

/** Letters, digits and rows of keyboards, of which a password may not be a piece. */
const ROWS = ['abcdefghijklmnopqrstuvwxyzåäö', '01234567890', 'qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];

/**
 * Judges a password by rules that need no list: length, how many different characters, no runs of neighbours, and
 * nothing of the person's own (NIST SP 800-63B asks for length, and against the expected).
 * @param personal what an attacker would try first: e-mail address, names, company
 * @returns undefined for a good one
 */
export function weaknessOf(
  password: string,
  personal: readonly (string | null | undefined)[] = [],
): Weakness | undefined {
  const text = password.normalize('NFC');
  const length = [...text].length;
  if (length < shortestPassword) return 'short';
  if (length > longestPassword) return 'long';
  const lower = text.toLowerCase();
  if (new Set(lower).size < 5 || /^(.{1,6}?)\1+$/.test(lower)) return 'repetitive';
  if (isOfRows(lower)) return 'sequence';
  return isPersonal(lower, personal) ? 'personal' : undefined;
}

/** Whether what is left without runs of five neighbours is too little. */
function isOfRows(lower: string): boolean {
  const runs = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let rest = lower;
  for (const row of runs) {
    for (let size = row.length; size >= 4; size -= 1) {
      for (let at = 0; at + size <= row.length; at += 1) rest = rest.split(row.slice(at, at + size)).join('');
    }
  }
  return [...rest].length < 6;
}

function isPersonal(lower: string, personal: readonly (string | null | undefined)[]): boolean {
  const words = personal.flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const rest = words.filter((word) => word.length >= 4).reduce((text, word) => text.split(word).join(''), lower);
  return rest !== lower && [...rest].length < 8;
}
