import { categoryOfExemption } from '../../codes/exemptions.js';
import { compare, type Decimal, isZero, ZERO } from '../../model/decimal.js';
import type { VatBreakdown, VatCategory } from '../../model/totals.js';

/**
 * Natura, the VAT category that it is read as, and what it says; the first of a category is the one written for it.
 * N3, N6 and N2 alone stand in documents of 2020 and before.
 */
const NATURES: readonly (readonly [natura: string, category: string, words: string])[] = [
  ['N4', 'E', 'Esente'],
  ['N1', 'E', 'Escluso ex art. 15 DPR 633/72'],
  ['N5', 'E', 'Regime del margine / IVA non esposta in fattura'],
  ['N3.5', 'E', "Non imponibile - dichiarazione d'intento"],
  ['N3.6', 'Z', ''],
  ['N3.2', 'K', 'Non imponibile - cessione intracomunitaria'],
  ['N3.1', 'G', 'Non imponibile - esportazione'],
  ['N3.3', 'G', 'Non imponibile - cessione verso San Marino'],
  ['N3.4', 'G', "Non imponibile - operazione assimilata all'esportazione"],
  ['N3', 'G', 'Non imponibile'],
  ['N2.2', 'O', 'Non soggetto'],
  ['N2.1', 'O', 'Non soggetto - artt. 7-7-septies DPR 633/72'],
  ['N2', 'O', 'Non soggetto'],
  ['N7', 'O', 'IVA assolta in altro stato UE'],
  ['N6.9', 'AE', 'Inversione contabile'],
  ['N6.1', 'AE', 'Inversione contabile - rottami e materiali di recupero'],
  ['N6.2', 'AE', 'Inversione contabile - oro e argento'],
  ['N6.3', 'AE', 'Inversione contabile - subappalto edile'],
  ['N6.4', 'AE', 'Inversione contabile - fabbricati'],
  ['N6.5', 'AE', 'Inversione contabile - telefoni cellulari'],
  ['N6.6', 'AE', 'Inversione contabile - prodotti elettronici'],
  ['N6.7', 'AE', 'Inversione contabile - comparto edile'],
  ['N6.8', 'AE', 'Inversione contabile - settore energetico'],
  ['N6', 'AE', 'Inversione contabile'],
];

const byNature = new Map(NATURES.map(([natura, category, words]) => [natura, { category, words }]));

/** Margin schemes: VAT is in the price and not shown. */
const MARGIN = /^VATEX-EU-[DFIJ]$/;
/** VAT exemption reasons that begin with the code of their Natura, as Italian senders write them in other formats. */
const STATED = /^(N[1-7](?:\.\d)?)\b/;

/** BT-118 of a rate with its Natura; split payment (EsigibilitaIVA S) is category B. */
export function categoryOf(natura: string | undefined, rate: Decimal, split: boolean): string {
  if (!isZero(rate)) return split ? 'B' : 'S';
  // Rate zero without Natura is rejected by the exchange system; the tax category is open then.
  return natura ? (byNature.get(natura)?.category ?? 'E') : '';
}

/** What a Natura says, for formats that demand a reason in words. */
export function wordsOfNature(natura: string): string {
  return byNature.get(natura)?.words ?? natura;
}

/** The Natura of a VAT category; undefined where there is VAT, or for categories that Italy does not have. */
export function natureOf(category: VatCategory, group: VatBreakdown | undefined): string | undefined {
  if (compare(category.rate ?? ZERO, ZERO) > 0) return undefined;
  const stated = STATED.exec(group?.exemptionReason ?? '')?.[1];
  if (stated && byNature.get(stated)?.category === category.code) return stated;
  const said = NATURES.find(([, code, words]) => code === category.code && words === group?.exemptionReason);
  if (said) return said[0];
  const code = group?.exemptionReasonCode?.toUpperCase() ?? '';
  if (category.code === 'E' && MARGIN.test(code)) return 'N5';
  return NATURES.find(([, known]) => known === (category.code || categoryOfExemption(code)))?.[0];
}
