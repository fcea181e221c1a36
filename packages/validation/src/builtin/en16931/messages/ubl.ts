import type { Wording } from '../../notation.js';
import { UNUSED_ATTRIBUTES } from '../ubl/datatypes.js';
import { ANYWHERE_UNUSED, ATTRIBUTES_UNUSED, HEADER_UNUSED, LINE_UNUSED } from '../ubl/not-used.js';
import { elementMissing, elementOnce, notAllowed, notUsed, onlyOnce, special } from './templates.js';

/** UBL-SR-*, UBL-DT-*, UBL-CR-*. */

const ONCE: Readonly<Record<string, readonly string[]>> = {
  '01': ['BT-12'],
  '02': ['BT-15'],
  '03': ['BT-16'],
  '04': ['BT-18'],
  '05': ['BT-20'],
  '06': ['BG-3'],
  '08': ['BG-14'],
  '09': ['BT-27'],
  '10': ['BT-28'],
  '11': ['BT-30'],
  '12': ['BT-31'],
  '13': ['BT-32'],
  '14': ['BT-33'],
  '15': ['BT-44'],
  '16': ['BT-46'],
  '17': ['BT-47'],
  '18': ['BT-48'],
  '22': ['BT-62'],
  '23': ['BT-63'],
  '24': ['BG-13'],
  '25': ['BT-70'],
  '26': ['BT-83'],
  '27': ['BT-81'],
  '28': ['BT-89'],
  '29': ['BT-90'],
  '30': ['BT-97'],
  '31': ['BT-104'],
  '32': ['BT-120'],
  '33': ['BT-123'],
  '34': ['BT-127'],
  '35': ['BT-132'],
  '36': ['BG-26'],
  '37': ['BT-147'],
  '39': ['BT-11'],
  '40': ['BT-45'],
  '45': ['BT-9'],
  '46': ['BT-82'],
  '49': ['BT-8'],
  '50': ['BT-154'],
  '52': ['BT-128'],
  '54': ['BG-18'],
  '55': ['BG-19'],
  '56': ['BT-17'],
};

/** Several of them with different values. */
function oneValue(term: string, element: string): Wording {
  return special(
    [term],
    [
      `All ${element} must have the same value (${term}). Use one value, or send one invoice for each.`,
      `Kaikissa ${element}-elementeissä on oltava sama arvo (${term}). Käytä yhtä arvoa tai lähetä lasku kullekin.`,
      `Alla ${element} måste ha samma värde (${term}). Använd ett värde eller skicka en faktura för vart och ett.`,
      `Alle ${element} må ha samme verdi (${term}). Bruk én verdi, eller send en faktura for hver.`,
      `Alle ${element} skal have samme værdi (${term}). Brug én værdi, eller send en faktura for hver.`,
      `Alle ${element} moeten dezelfde waarde hebben (${term}). Gebruik één waarde of stuur per waarde een factuur.`,
    ],
  );
}

/** The payee is another than the seller, and the element stands once at most. */
function payee(term: string): Wording {
  return special(
    [term, 'BT-27'],
    [
      `The payee must differ from the seller and give ${term} at most once. Correct it, or leave the payee out.`,
      `Maksunsaajan on oltava muu kuin myyjä, ja ${term} saa olla enintään kerran. Korjaa tai poista maksunsaaja.`,
      `Betalningsmottagaren måste vara en annan än säljaren och ange ${term} högst en gång. Rätta eller ta bort den.`,
      `Betalingsmottaker må være en annen enn selger og oppgi ${term} høyst én gang. Rett eller fjern den.`,
      `Betalingsmodtager skal være en anden end sælger og angive ${term} højst én gang. Ret eller fjern den.`,
      `De begunstigde moet een ander zijn dan de verkoper en ${term} hoogstens eenmaal opgeven. Corrigeer of verwijder.`,
    ],
  );
}

const OTHERS: Readonly<Record<string, Wording>> = {
  'UBL-SR-07': elementMissing('cac:InvoiceDocumentReference/cbc:ID (BT-25)'),
  'UBL-SR-19': payee('BT-59'),
  'UBL-SR-20': payee('BT-60'),
  'UBL-SR-21': payee('BT-61'),
  'UBL-SR-42': special(
    ['BT-31', 'BT-32'],
    [
      'The seller may have two tax registrations at most: one for VAT (BT-31) and one other (BT-32). Remove the rest.',
      'Myyjällä saa olla enintään kaksi verorekisteröintiä: yksi arvonlisäverolle (BT-31) ja yksi muu (BT-32). Poista muut.',
      'Säljaren får ha högst två skatteregistreringar: en för moms (BT-31) och en annan (BT-32). Ta bort resten.',
      'Selger kan ha høyst to skatteregistreringer: én for mva (BT-31) og én annen (BT-32). Fjern resten.',
      'Sælger må højst have to skatteregistreringer: én for moms (BT-31) og én anden (BT-32). Fjern resten.',
      'De verkoper mag hoogstens twee belastingregistraties hebben: een voor btw (BT-31) en een andere (BT-32). Verwijder de rest.',
    ],
  ),
  'UBL-SR-43': special(
    ['BT-18', 'BT-122'],
    [
      'Only the invoiced object may have a document type code (130) or a scheme identifier. Use 130, or remove both.',
      'Vain laskutuskohteella saa olla asiakirjatyypin koodi (130) tai järjestelmätunnus. Käytä koodia 130 tai poista molemmat.',
      'Bara det fakturerade objektet får ha dokumenttypkod (130) eller schemaidentifierare. Använd 130 eller ta bort båda.',
      'Bare det fakturerte objektet kan ha dokumenttypekode (130) eller skjemaidentifikator. Bruk 130, eller fjern begge.',
      'Kun det fakturerede objekt må have dokumenttypekode (130) eller skemaidentifikator. Brug 130, eller fjern begge.',
      'Alleen het gefactureerde object mag een documenttypecode (130) of schema-identificatie hebben. Gebruik 130 of verwijder beide.',
    ],
  ),
  'UBL-SR-44': oneValue('BT-83', 'cbc:PaymentID'),
  'UBL-SR-47': oneValue('BT-81', 'cbc:PaymentMeansCode'),
  'UBL-SR-48': elementOnce('cac:ClassifiedTaxCategory (BG-30)'),
  'UBL-SR-51': elementOnce('cac:AddressLine'),
  'UBL-SR-53': elementMissing('cac:PartyTaxScheme: cac:TaxScheme/cbc:ID, cbc:CompanyID'),
  'UBL-DT-01': special(
    [],
    [
      'More than two decimals in an amount. Round it to two decimals.',
      'Rahamäärässä on yli kaksi desimaalia. Pyöristä se kahteen desimaaliin.',
      'Fler än två decimaler i ett belopp. Avrunda det till två decimaler.',
      'Flere enn to desimaler i et beløp. Avrund det til to desimaler.',
      'Flere end to decimaler i et beløb. Afrund det til to decimaler.',
      'Meer dan twee decimalen in een bedrag. Rond het af op twee decimalen.',
    ],
  ),
  'UBL-DT-06': elementMissing('@mimeCode (BT-125)'),
  'UBL-DT-07': elementMissing('@filename (BT-125)'),
  'UBL-DT-18': notUsed('@name'),
  'UBL-CR-002': special(
    [],
    [
      'cbc:UBLVersionID, when given, must be 2.1. Correct it or leave it out.',
      'Jos cbc:UBLVersionID annetaan, sen on oltava 2.1. Korjaa tai jätä pois.',
      'Om cbc:UBLVersionID anges ska den vara 2.1. Rätta eller utelämna den.',
      'Hvis cbc:UBLVersionID oppgis, må den være 2.1. Rett eller utelat den.',
      'Hvis cbc:UBLVersionID angives, skal den være 2.1. Ret eller udelad den.',
      'Als cbc:UBLVersionID wordt opgegeven, moet het 2.1 zijn. Corrigeer het of laat het weg.',
    ],
  ),
  'UBL-CR-412': special(
    ['BT-9'],
    [
      'In an invoice the due date (BT-9) belongs in cbc:DueDate. Move it there from cac:PaymentMeans/cbc:PaymentDueDate.',
      'Laskussa eräpäivä (BT-9) kuuluu elementtiin cbc:DueDate. Siirrä se sinne elementistä cac:PaymentMeans/cbc:PaymentDueDate.',
      'I en faktura hör förfallodatum (BT-9) hemma i cbc:DueDate. Flytta det dit från cac:PaymentMeans/cbc:PaymentDueDate.',
      'I en faktura hører forfallsdato (BT-9) hjemme i cbc:DueDate. Flytt den dit fra cac:PaymentMeans/cbc:PaymentDueDate.',
      'I en faktura hører forfaldsdato (BT-9) hjemme i cbc:DueDate. Flyt den dertil fra cac:PaymentMeans/cbc:PaymentDueDate.',
      'In een factuur hoort de vervaldatum (BT-9) in cbc:DueDate. Verplaats haar daarheen vanuit cac:PaymentMeans/cbc:PaymentDueDate.',
    ],
  ),
  'UBL-CR-663': notUsed('@unitCodeListID'),
  'UBL-CR-665': notUsed('cac:AdditionalDocumentReference/cbc:ID/@schemeID'),
  'UBL-CR-666': notAllowed('cac:Attachment (BT-18, 130)'),
  'UBL-CR-673': notAllowed('cbc:DocumentDescription (BT-18, 130)'),
};

export const UBL_WORDINGS: Readonly<Record<string, Wording>> = {
  ...Object.fromEntries(Object.entries(ONCE).map(([number, terms]) => [`UBL-SR-${number}`, onlyOnce(...terms)])),
  ...Object.fromEntries(UNUSED_ATTRIBUTES.map(([number, attribute]) => [`UBL-DT-${number}`, notUsed(`@${attribute}`)])),
  ...Object.fromEntries(HEADER_UNUSED.map(({ id, path }) => [id, notUsed(path)])),
  ...Object.fromEntries(LINE_UNUSED.map(({ id, path }) => [id, notUsed(`cac:InvoiceLine/${path}`)])),
  ...Object.fromEntries(ANYWHERE_UNUSED.map(([number, path]) => [`UBL-CR-${number}`, notUsed(path)])),
  ...Object.fromEntries(
    ATTRIBUTES_UNUSED.map(([number, element, attribute]) => [
      `UBL-CR-${number}`,
      notUsed(`${element.replace('/*/', '')}/@${attribute}`),
    ]),
  ),
  ...OTHERS,
};
