import { type Six, wording } from '../../en16931/messages/six.js';
import type { Wording, Wordings } from '../../notation.js';
import { named } from '../../peppol/messages/terms.js';

/** A number whose check digits are wrong. */
function wrongCheckDigits(terms: readonly string[], name: Six | string): Wording {
  return wording(
    terms,
    [
      '“{normalize-space(.)}” is no valid {0}: its check digits or its form are wrong. Check the number and correct it.',
      '”{normalize-space(.)}” ei ole kelvollinen {0}: tarkisteet tai muoto ovat väärin. Tarkista ja korjaa.',
      '”{normalize-space(.)}” är inget giltigt {0}: kontrollsiffrorna eller formen är fel. Kontrollera och rätta.',
      '«{normalize-space(.)}» er ikke et gyldig {0}: kontrollsifrene eller formen er feil. Kontroller og rett.',
      '»{normalize-space(.)}« er ikke et gyldigt {0}: kontrolcifrene eller formen er forkerte. Kontrollér og ret.',
      '“{normalize-space(.)}” is geen geldig {0}: de controlecijfers of de vorm kloppen niet. Controleer en corrigeer.',
    ],
    name,
  );
}

const IBAN: Six = [
  'account number (IBAN)',
  'tilinumero (IBAN)',
  'kontonummer (IBAN)',
  'kontonummer (IBAN)',
  'kontonummer (IBAN)',
  'rekeningnummer (IBAN)',
];
const BIC: Six = [
  'bank identifier (BIC)',
  'pankin tunniste (BIC)',
  'bankkod (BIC)',
  'bankkode (BIC)',
  'bankkode (BIC)',
  'bankcode (BIC)',
];
const REFERENCE: Six = [
  'reference number',
  'viitenumero',
  'referensnummer',
  'referansenummer',
  'referencenummer',
  'referentienummer',
];
const CREDITOR_REFERENCE: Six = [
  'creditor reference (RF)',
  'RF-viite',
  'RF-referensnummer',
  'RF-referansenummer',
  'RF-referencenummer',
  'RF-kenmerk',
];
const BUSINESS_ID: Six = [
  'Finnish business ID',
  'Y-tunnus',
  'finländskt FO-nummer',
  'finsk foretaksnummer',
  'finsk virksomhedsnummer',
  'Fins ondernemingsnummer',
];
const VAT_ID: Six = [
  'Finnish VAT number',
  'suomalainen alv-tunniste',
  'finländskt momsnummer',
  'finsk mva-nummer',
  'finsk momsnummer',
  'Fins btw-nummer',
];
const OVT: Six = [
  'OVT address (0037 and business ID)',
  'OVT-tunnus (0037 ja Y-tunnus)',
  'OVT-kod (0037 och FO-nummer)',
  'OVT-kode (0037 og foretaksnummer)',
  'OVT-kode (0037 og virksomhedsnummer)',
  'OVT-adres (0037 en ondernemingsnummer)',
];

/** payment details, accounts, references, identifiers. */
export const PAYMENT_WORDINGS: Wordings = {
  'R-030': wording(
    ['BT-115', 'BT-112', 'BT-113'],
    [
      'The amount to be paid is not the invoice total less what is paid already ({0}). Correct one of them.',
      'Maksettava summa ei ole laskun loppusumma vähennettynä jo maksetulla ({0}). Korjaa jokin niistä.',
      'Beloppet att betala är inte fakturatotalen minus det som redan betalats ({0}). Rätta något av dem.',
      'Beløpet til betaling er ikke fakturatotalen minus det som alt er betalt ({0}). Rett ett av dem.',
      'Beløbet til betaling er ikke fakturatotalen minus det, der allerede er betalt ({0}). Ret et af dem.',
      'Het te betalen bedrag is niet het factuurtotaal min wat al betaald is ({0}). Corrigeer een van beide.',
    ],
    'BT-115 = BT-112 − BT-113',
  ),
  'R-031': wording(
    ['BT-9'],
    [
      'The due date in the payment details is not that of the payment terms. Use the same date in both.',
      'Maksutietojen eräpäivä ei ole maksuehtojen eräpäivä. Käytä samaa päivää molemmissa.',
      'Förfallodatumet i betalningsuppgifterna är inte betalningsvillkorens. Använd samma datum i båda.',
      'Forfallsdatoen i betalingsopplysningene er ikke betalingsbetingelsenes. Bruk samme dato i begge.',
      'Forfaldsdatoen i betalingsoplysningerne er ikke betalingsbetingelsernes. Brug samme dato i begge.',
      'De vervaldatum in de betalingsgegevens is niet die van de betalingsvoorwaarden. Gebruik in beide dezelfde datum.',
    ],
  ),
  'R-032': wrongCheckDigits(['BT-84'], IBAN),
  'R-033': wording(
    ['BT-84'],
    [
      'The account to pay to is none of the accounts of the seller. Use one of them or add it to the seller’s details.',
      'Maksutilin numero ei ole mikään myyjän tileistä. Käytä jotakin niistä tai lisää tili myyjän tietoihin.',
      'Betalningskontot är inget av säljarens konton. Använd något av dem eller lägg till kontot i säljarens uppgifter.',
      'Betalingskontoen er ingen av selgers kontoer. Bruk en av dem, eller legg kontoen til selgers opplysninger.',
      'Betalingskontoen er ingen af sælgers konti. Brug en af dem, eller tilføj kontoen til sælgers oplysninger.',
      'De rekening voor betaling is geen van de rekeningen van de verkoper. Gebruik er een van of voeg de rekening toe aan de gegevens.',
    ],
  ),
  'R-034': wrongCheckDigits(['BT-86'], BIC),
  'R-035': wording(
    ['BT-84', 'BT-86'],
    [
      'The bank (BIC) and the account (IBAN) are of different countries. Correct one of them.',
      'Pankki (BIC) ja tili (IBAN) ovat eri maista. Korjaa toinen.',
      'Banken (BIC) och kontot (IBAN) är från olika länder. Rätta den ena.',
      'Banken (BIC) og kontoen (IBAN) er fra ulike land. Rett den ene.',
      'Banken (BIC) og kontoen (IBAN) er fra forskellige lande. Ret den ene.',
      'De bank (BIC) en de rekening (IBAN) zijn van verschillende landen. Corrigeer een van beide.',
    ],
  ),
  'R-036': wrongCheckDigits(['BT-83'], REFERENCE),
  'R-037': wrongCheckDigits(['BT-83'], CREDITOR_REFERENCE),
  'R-038': wrongCheckDigits(['BT-84'], IBAN),
  'R-040': wording(
    ['BT-86'],
    [
      'The account has no bank identifier (BIC) beside it. Add it: {0}.',
      'Tililtä puuttuu pankin tunniste (BIC). Lisää se: {0}.',
      'Kontot saknar bankkod (BIC). Lägg till den: {0}.',
      'Kontoen mangler bankkode (BIC). Legg den til: {0}.',
      'Kontoen mangler bankkode (BIC). Tilføj den: {0}.',
      'Bij de rekening ontbreekt de bankcode (BIC). Voeg die toe: {0}.',
    ],
    named('BT-86'),
  ),
  'R-041': wording(
    ['BT-83', 'BT-84', 'BT-9', 'BT-115'],
    [
      'The virtual bar code tells another account, amount, reference or due date than the payment details. Make it anew from them.',
      'Virtuaaliviivakoodin tili, summa, viite tai eräpäivä on eri kuin maksutiedoissa. Muodosta koodi uudelleen niistä.',
      'Den virtuella streckkoden har ett annat konto, belopp, referensnummer eller förfallodatum än betalningsuppgifterna. Skapa den på nytt ur dem.',
      'Den virtuelle strekkoden har annen konto, annet beløp, annen referanse eller forfallsdato enn betalingsopplysningene. Lag den på nytt av dem.',
      'Den virtuelle stregkode har anden konto, andet beløb, anden reference eller forfaldsdato end betalingsoplysningerne. Dan den på ny af dem.',
      'De virtuele streepjescode noemt een andere rekening, ander bedrag, kenmerk of vervaldatum dan de betalingsgegevens. Maak hem daaruit opnieuw.',
    ],
  ),
  'R-050': wrongCheckDigits(['BT-30', 'BT-47'], BUSINESS_ID),
  'R-051': wrongCheckDigits(['BT-31', 'BT-48'], VAT_ID),
  'R-052': wrongCheckDigits(['BT-34', 'BT-49'], OVT),
  'R-053': wording(
    ['BT-30', 'BT-31'],
    [
      'The business ID and the VAT number of the seller are not of the same company. Correct one of them.',
      'Myyjän Y-tunnus ja alv-tunniste eivät ole saman yrityksen. Korjaa toinen.',
      'Säljarens FO-nummer och momsnummer hör inte till samma företag. Rätta det ena.',
      'Selgers foretaksnummer og mva-nummer hører ikke til samme foretak. Rett det ene.',
      'Sælgers virksomhedsnummer og momsnummer hører ikke til samme virksomhed. Ret det ene.',
      'Het ondernemingsnummer en het btw-nummer van de verkoper zijn niet van hetzelfde bedrijf. Corrigeer er een.',
    ],
  ),
};
