/**
 * ModalitaPagamento and the codes of UNTDID 4461 (BT-81) that it is written for; the first is the one read. A code that
 * is not here goes as a credit transfer, and its number along with the further data of the first line.
 */
const MEANS: readonly (readonly [modalita: string, ...codes: string[]])[] = [
  ['MP05', '30', '58', '31', '42', '57', '1', 'ZZZ'],
  ['MP01', '10'],
  ['MP02', '20'],
  ['MP03', '23', '21'],
  ['MP06', '60', '61', '62'],
  ['MP08', '48', '54', '55'],
  ['MP16', '49'],
  ['MP18', '50'],
  ['MP19', '59'],
  ['MP22', '97'],
  ['MP23', '68'],
  // Read only: other ways of the same kind.
  ['MP04', '10'],
  ['MP07', '50'],
  ['MP09', '49'],
  ['MP10', '49'],
  ['MP11', '49'],
  ['MP12', '70'],
  ['MP13', '50'],
  ['MP14', '93'],
  ['MP15', '31'],
  ['MP17', '49'],
  ['MP20', '59'],
  ['MP21', '59'],
];

const modalities = new Map(MEANS.toReversed().flatMap(([mp, ...codes]) => codes.map((code) => [code, mp] as const)));
const codes = new Map(MEANS.map(([mp, code = '']) => [mp, code]));

/** BT-81 of a ModalitaPagamento. */
export function codeOfMeans(modalita: string): string | undefined {
  return codes.get(modalita);
}

/** ModalitaPagamento for BT-81. */
export function meansOfCode(code: string): string {
  return modalities.get(code) ?? 'MP05';
}
