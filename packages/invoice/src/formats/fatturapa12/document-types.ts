/** TipoDocumento and the codes of UNTDID 1001 (BT-3) that it is written for; the first is the one read. */
const TYPES: readonly (readonly [tipoDocumento: string, ...codes: string[]])[] = [
  ['TD01', '380', '389'],
  ['TD02', '386'],
  ['TD04', '381', '261'],
  ['TD05', '383'],
  // A professional's fee note; advance on one. Documents that the buyer makes for the tax office (TD16 to TD23, TD28)
  // and deferred invoices (TD24, TD25) are invoices too, and keep their type where the format is kept.
  ['TD03', '386'],
];

const types = new Map(TYPES.toReversed().flatMap(([type, ...codes]) => codes.map((code) => [code, type] as const)));
const codes = new Map(TYPES.map(([type, code = '']) => [type, code]));

/** Issued by the buyer (self-billing): the same types, and SoggettoEmittente says it. */
const SELF_BILLED: Readonly<Record<string, string>> = { '380': '389', '381': '261' };

/** BT-3 of a TipoDocumento. */
export function codeOfType(type: string, byBuyer: boolean): string {
  const code = codes.get(type) ?? '380';
  return byBuyer ? (SELF_BILLED[code] ?? code) : code;
}

/** TipoDocumento for BT-3; a code without one of its own goes as an invoice or a credit note. */
export function typeOfCode(code: string, kind: 'invoice' | 'creditNote'): string {
  const type = types.get(code);
  const credit = kind === 'creditNote';
  return type && (type === 'TD04') === credit ? type : credit ? 'TD04' : 'TD01';
}

/** Whether the buyer made the document. */
export function isSelfBilled(code: string): boolean {
  return Object.values(SELF_BILLED).includes(code);
}

/** Whether a TipoDocumento is a credit note. TD08 is the credit note of the simplified invoice. */
export function isCredit(type: string): boolean {
  return type === 'TD04' || type === 'TD08';
}
