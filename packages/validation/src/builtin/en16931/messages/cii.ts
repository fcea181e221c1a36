import type { Wording } from '../../notation.js';
import { ONCE } from '../cii/cardinality.js';
import {
  ADDRESS_CHILDREN,
  AMOUNT,
  children,
  LINE_CATEGORY,
  PERIOD_CHILDREN,
  PLAIN_ID,
  QUANTITY,
  REFERENCE_CHILDREN,
  SCHEMED_ID,
  TRADE_TAX_CHILDREN,
  TYPE_CODE,
  WHOLE_INVOICE,
} from '../cii/datatypes.js';
import { ALL_UNUSED } from '../cii/not-used.js';
import { elementMissing, elementOnce, notAllowed, notUsed, schemeMissing, special } from './templates.js';

/** CII-SR-*, CII-DT-*. */

/** Two elements of which one is enough. */
function oneOfTwo(one: string, other: string): Wording {
  return special(
    [],
    [
      `Not both at once: ${one}, ${other}. Leave one out.`,
      `Näitä ei saa antaa yhtä aikaa: ${one}, ${other}. Poista toinen.`,
      `Inte båda samtidigt: ${one}, ${other}. Ta bort den ena.`,
      `Ikke begge samtidig: ${one}, ${other}. Fjern den ene.`,
      `Ikke begge samtidig: ${one}, ${other}. Fjern den ene.`,
      `Niet beide tegelijk: ${one}, ${other}. Laat er een weg.`,
    ],
  );
}

/** Several of them with different values. */
function oneValue(element: string, ...terms: string[]): Wording {
  return special(terms, [
    `All ${element} must have the same value. Use one value, or send one invoice for each.`,
    `Kaikissa ${element}-elementeissä on oltava sama arvo. Käytä yhtä arvoa tai lähetä lasku kullekin.`,
    `Alla ${element} måste ha samma värde. Använd ett värde eller skicka en faktura för vart och ett.`,
    `Alle ${element} må ha samme verdi. Bruk én verdi, eller send en faktura for hver.`,
    `Alle ${element} skal have samme værdi. Brug én værdi, eller send en faktura for hver.`,
    `Alle ${element} moeten dezelfde waarde hebben. Gebruik één waarde of stuur per waarde een factuur.`,
  ]);
}

/** An element that has its place elsewhere. */
function misplaced(element: string, place: string): Wording {
  return special(
    [],
    [
      `${element} has its place only in ${place}. Move it or leave it out.`,
      `${element} kuuluu vain paikkaan ${place}. Siirrä se tai jätä pois.`,
      `${element} hör bara hemma i ${place}. Flytta eller utelämna den.`,
      `${element} hører bare hjemme i ${place}. Flytt eller utelat den.`,
      `${element} hører kun hjemme i ${place}. Flyt eller udelad den.`,
      `${element} hoort alleen in ${place}. Verplaats het of laat het weg.`,
    ],
  );
}

const ADDITIONAL = 'ram:AdditionalReferencedDocument';

const OTHERS: Readonly<Record<string, Wording>> = {
  'CII-SR-046': schemeMissing('BT-157'),
  'CII-SR-090': elementOnce('ram:OriginTradeCountry/ram:ID (BT-159)'),
  'CII-SR-119': elementMissing(
    'ram:AppliedTradeAllowanceCharge: ram:ChargeIndicator = false, ram:ActualAmount (BT-147)',
  ),
  'CII-SR-449': oneOfTwo('ram:ID', 'ram:GlobalID'),
  'CII-SR-450': oneOfTwo('ram:ID', 'ram:GlobalID'),
  'CII-SR-451': oneOfTwo('ram:ID', 'ram:GlobalID'),
  'CII-SR-462': oneValue('ram:DueDateTypeCode', 'BT-8'),
  'CII-SR-463': elementMissing('ram:ChargeIndicator'),
  'CII-SR-465': oneOfTwo('ram:PersonName', 'ram:DepartmentName'),
  'CII-SR-466': oneOfTwo('ram:PersonName', 'ram:DepartmentName'),
  'CII-SR-467': oneValue('ram:TypeCode', 'BT-81'),
  'CII-SR-468': oneValue('ram:Information', 'BT-82'),
  'CII-SR-470': elementMissing('ram:PayeePartyCreditorFinancialAccount: ram:IBANID, ram:ProprietaryID (BT-84)'),
  'CII-DT-015': misplaced('ram:URIID', `${ADDITIONAL} (916)`),
  'CII-DT-018': misplaced('ram:TypeCode', `${ADDITIONAL} (50, 130, 916)`),
  'CII-DT-021': misplaced('ram:Name', `${ADDITIONAL} (916)`),
  'CII-DT-022': misplaced('ram:AttachmentBinaryObject', `${ADDITIONAL} (916)`),
  'CII-DT-024': misplaced('ram:ReferenceTypeCode', `${ADDITIONAL} (130)`),
  'CII-DT-027': misplaced('ram:FormattedIssueDateTime', 'ram:InvoiceReferencedDocument'),
  'CII-DT-033': elementMissing('ram:BilledQuantity/@unitCode (BT-130)'),
  'CII-DT-037': special(
    [],
    [
      'The only tax of the core invoice is VAT, not “{ram:TypeCode}”. Use VAT; show other taxes as charges.',
      'Ydinlaskun ainoa vero on VAT, ei ”{ram:TypeCode}”. Käytä arvoa VAT; esitä muut verot lisämaksuina.',
      'Kärnfakturans enda skatt är VAT, inte ”{ram:TypeCode}”. Använd VAT; visa andra skatter som avgifter.',
      'Kjernefakturaens eneste skatt er VAT, ikke «{ram:TypeCode}». Bruk VAT; vis andre skatter som gebyrer.',
      'Kernefakturaens eneste skat er VAT, ikke »{ram:TypeCode}«. Brug VAT; vis andre skatter som gebyrer.',
      'De enige belasting van de kernfactuur is VAT, niet “{ram:TypeCode}”. Gebruik VAT; toon andere belastingen als toeslag.',
    ],
  ),
  'CII-DT-041': misplaced('ram:BasisAmount', 'ram:ApplicableHeaderTradeSettlement'),
  'CII-DT-052': misplaced('ram:ExemptionReasonCode', 'ram:ApplicableTradeTax'),
  'CII-DT-098': misplaced('ram:ExemptionReason', 'ram:ApplicableTradeTax'),
  'CII-DT-054': misplaced('ram:TaxPointDate', 'ram:ApplicableHeaderTradeSettlement'),
  'CII-DT-058': misplaced('ram:DueDateTypeCode', 'ram:ApplicableHeaderTradeSettlement'),
  'CII-DT-059': notUsed('ram:RateApplicablePercent/@format'),
  'CII-DT-097': special(
    [],
    [
      '“{.}” is no date of the form yyyymmdd (format 102). Write it as in 20260131.',
      '”{.}” ei ole päivämäärä muodossa vvvvkkpp (format 102). Kirjoita se kuten 20260131.',
      '”{.}” är inget datum på formen ååååmmdd (format 102). Skriv som 20260131.',
      '«{.}» er ingen dato på formen ååååmmdd (format 102). Skriv som 20260131.',
      '»{.}« er ingen dato på formen ååååmmdd (format 102). Skriv som 20260131.',
      '“{.}” is geen datum in de vorm jjjjmmdd (format 102). Schrijf zoals 20260131.',
    ],
  ),
};

const FORBIDDEN_ATTRIBUTES = [PLAIN_ID, SCHEMED_ID, TYPE_CODE, WHOLE_INVOICE, AMOUNT, QUANTITY].flat();
const FORBIDDEN_CHILDREN = [REFERENCE_CHILDREN, PERIOD_CHILDREN, ADDRESS_CHILDREN].flatMap(children);

export const CII_WORDINGS: Readonly<Record<string, Wording>> = {
  ...Object.fromEntries(ALL_UNUSED.map(({ id, path }) => [id, notUsed(path)])),
  ...Object.fromEntries(LINE_CATEGORY.map(([number, attribute]) => [`CII-DT-${number}`, notUsed(`@${attribute}`)])),
  ...Object.fromEntries(
    FORBIDDEN_ATTRIBUTES.map(([number, attribute]) => [`CII-DT-${number}`, notAllowed(`@${attribute}`)]),
  ),
  ...Object.fromEntries(children(TRADE_TAX_CHILDREN).map(({ id, element }) => [id, notUsed(element)])),
  ...Object.fromEntries(FORBIDDEN_CHILDREN.map(({ id, element }) => [id, notAllowed(element)])),
  ...Object.fromEntries(
    Object.values(ONCE)
      .flat()
      .map(({ number, element }) => [`CII-SR-${number}`, elementOnce(element.replace(/\[.*'(\d+)'\]/, ' ($1)'))]),
  ),
  ...OTHERS,
};
