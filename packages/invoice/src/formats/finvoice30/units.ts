/** Units as Finnish invoices print them, with their codes of UN/ECE Recommendation 20. The first text of a code is the one written. */
const UNITS: readonly (readonly [code: string, ...texts: string[]])[] = [
  ['C62', 'kpl', 'st', 'pcs', 'pc'],
  ['EA', 'kpl'],
  ['HUR', 'h', 't', 'tunti', 'tim'],
  ['DAY', 'pv', 'pvä', 'päivä', 'dag'],
  ['WEE', 'vko', 'viikko'],
  ['MON', 'kk', 'kuukausi', 'mån'],
  ['ANN', 'v', 'vuosi'],
  ['MIN', 'min'],
  ['KGM', 'kg'],
  ['GRM', 'g'],
  ['TNE', 'tn', 'ton', 'tonni'],
  ['LTR', 'l', 'ltr', 'litra'],
  ['MTR', 'm', 'metri', 'jm'],
  ['KMT', 'km'],
  ['MTK', 'm2', 'm²'],
  ['MTQ', 'm3', 'm³'],
  ['KWH', 'kWh'],
  ['MWH', 'MWh'],
  ['KWT', 'kW'],
  ['SET', 'sarja', 'set'],
  ['PR', 'pari', 'par'],
  ['XPK', 'pkt', 'pak'],
  ['XBX', 'ltk', 'laatikko'],
  ['P1', '%'],
];

const codes = new Map(
  UNITS.toReversed().flatMap(([code, ...texts]) => texts.map((text) => [text.toLowerCase(), code] as const)),
);
const texts = new Map(UNITS.map(([code, text]) => [code, text ?? code]));

/** Code of a printed unit; undefined when the text is not known. */
export function unitCode(text: string): string | undefined {
  return codes.get(text.trim().toLowerCase());
}

/** What to print for a code; the code itself when it has no Finnish text. */
export function unitText(code: string): string {
  return texts.get(code) ?? code;
}
