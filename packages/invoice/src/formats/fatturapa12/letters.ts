/** Letters that Unicode does not take apart, and signs that have a spelling in plain letters. */
const SPELLINGS: Readonly<Record<string, string>> = {
  Œ: 'OE',
  œ: 'oe',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  ẞ: 'SS',
  '€': 'EUR',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '…': '...',
  '•': '*',
  '™': 'TM',
};

/** Those of ISO 8859-1 that ASCII has no near letter for. */
const ASCII_SPELLINGS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Ø: 'O',
  ø: 'o',
  ß: 'ss',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  '°': 'o',
  º: 'o',
  ª: 'a',
  '²': '2',
  '³': '3',
  '×': 'x',
  '«': '"',
  '»': '"',
  '·': '.',
  '§': 'S',
};

const unmarked = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '');

/** The text in letters of ISO 8859-1, one blank for any white space; what has no spelling becomes a question mark. */
export function latinText(text: string): string {
  const blank = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return blank.replace(/[^\u0020-\u007e\u00a0-\u00ff]/gu, (letter) => {
    const spelled = SPELLINGS[letter] ?? unmarked(letter);
    return /^[\u0020-\u007e\u00a0-\u00ff]+$/.test(spelled) ? spelled : '?';
  });
}

/** The text in letters of ASCII. */
export function asciiText(text: string): string {
  return latinText(text).replace(/[^\u0020-\u007e]/gu, (letter) => {
    const spelled = ASCII_SPELLINGS[letter] ?? unmarked(letter);
    return /^[\u0020-\u007e]+$/.test(spelled) ? spelled : '?';
  });
}

/** Whether a text stands whole in an element of so many letters of ASCII. */
export function fits(text: string | undefined, length: number): boolean {
  const plain = latinText(text ?? '');
  return plain.length <= length && asciiText(plain) === plain;
}
