import { type Six, wording } from '../../en16931/messages/six.js';
import type { Wording, Wordings } from '../../notation.js';

/** An identifier of a register that is not one: its name, scheme code and form. */
function notOne(name: Six | string, scheme: string, form: Six | string): Wording {
  return wording(
    ['BT-29', 'BT-30', 'BT-34', 'BT-46', 'BT-47', 'BT-49'],
    [
      '“{.}” is no valid {0} (scheme {1}): {2}. Correct the number or its scheme.',
      '”{.}” ei ole kelvollinen {0} (järjestelmä {1}): {2}. Korjaa tunniste tai sen järjestelmä.',
      '”{.}” är inget giltigt {0} (schema {1}): {2}. Rätta numret eller schemat.',
      '«{.}» er ikke et gyldig {0} (skjema {1}): {2}. Rett nummeret eller skjemaet.',
      '»{.}« er ikke et gyldigt {0} (skema {1}): {2}. Ret nummeret eller skemaet.',
      '“{.}” is geen geldig {0} (schema {1}): {2}. Corrigeer het nummer of het schema.',
    ],
    name,
    scheme,
    form,
  );
}

const digits = (count: number | string): Six => [
  `${count} digits`,
  `${count} numeroa`,
  `${count} siffror`,
  `${count} sifre`,
  `${count} cifre`,
  `${count} cijfers`,
];

const digitsAndCheck = (count: number | string): Six => [
  `${count} digits, the last one or two of which check the others`,
  `${count} numeroa, joista viimeiset ovat tarkistenumeroita`,
  `${count} siffror, varav de sista är kontrollsiffror`,
  `${count} sifre, der de siste er kontrollsifre`,
  `${count} cifre, hvoraf de sidste er kontrolcifre`,
  `${count} cijfers, waarvan de laatste controlecijfers zijn`,
];

const COMPANY: Six = [
  'company number',
  'yritystunnus',
  'organisationsnummer',
  'organisasjonsnummer',
  'virksomhedsnummer',
  'ondernemingsnummer',
];

const VAT_NUMBER: Six = ['VAT number', 'alv-tunniste', 'momsnummer', 'mva-nummer', 'momsnummer', 'btw-nummer'];

const CODICE_FISCALE = 'ABCDEF01G23H456I / 12345678901';

/** PEPPOL-COMMON-R*: identifiers by their scheme. */
export const IDENTIFIER_WORDINGS: Wordings = {
  'PEPPOL-COMMON-R040': notOne('GLN', '0088', digitsAndCheck('8–14')),
  'PEPPOL-COMMON-R041': notOne(COMPANY, '0192 NO', digitsAndCheck(9)),
  'PEPPOL-COMMON-R042': notOne('CVR', '0184 DK', '12345678 / DK12345678'),
  'PEPPOL-COMMON-R043': notOne(COMPANY, '0208 BE', digitsAndCheck(10)),
  'PEPPOL-COMMON-R044': notOne('Codice IPA', '0201 IT', 'UF1234'),
  'PEPPOL-COMMON-R045': notOne('Codice Fiscale', '0210 IT', CODICE_FISCALE),
  'PEPPOL-COMMON-R046': notOne('Codice Fiscale', '9907 IT', CODICE_FISCALE),
  'PEPPOL-COMMON-R047': notOne('Partita IVA', '0211 IT', digitsAndCheck('IT + 11')),
  'PEPPOL-COMMON-R048': notOne('Partita IVA', '9906 IT', digitsAndCheck('IT + 11')),
  'PEPPOL-COMMON-R049': notOne(COMPANY, '0007 SE', digitsAndCheck(10)),
  'PEPPOL-COMMON-R050': notOne('ABN', '0151 AU', digitsAndCheck(11)),
  'PEPPOL-COMMON-R052': notOne('P-nummer', '0096 DK', digits(10)),
  'PEPPOL-COMMON-R053': notOne('SE-nummer', '0198 DK', 'DK12345678'),
  'PEPPOL-COMMON-R054': notOne('KVK', '0106 NL', digits(8)),
  'PEPPOL-COMMON-R055': notOne('OIN', '0190 NL', digits(20)),
  'PEPPOL-COMMON-R056-1': notOne(VAT_NUMBER, '9944 NL', 'NL123456789B12'),
  'PEPPOL-COMMON-R056-2': notOne(VAT_NUMBER, 'NL', 'NL123456789B12'),
  'PEPPOL-COMMON-R057': notOne('KVK', '0217 NL', digits(12)),
};
