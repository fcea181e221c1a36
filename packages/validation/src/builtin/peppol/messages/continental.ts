import type { Six } from '../../en16931/messages/six.js';
import type { Wording, Wordings } from '../../notation.js';
import { between, form, needed, onlyCodes, outOfPlace } from './templates.js';

/** IT-R-*, GR-R-*, NL-R-*, DE-R-*. */

export const ITALY_WORDINGS: Wordings = {
  'IT-R-001': form('italianSeller', 'BT-32', '[A-Z0-9] 11–16'),
  'IT-R-002': needed('italianSeller', 'BT-35'),
  'IT-R-003': needed('italianSeller', 'BT-37'),
  'IT-R-004': needed('italianSeller', 'BT-38'),
};

/** A part of a Greek invoice number that is not right. */
function part(number: number, meaning: Six): Wording {
  const at = (index: number, before: string, after: string): string =>
    `{0}: ${before}${number}${after}: ${meaning[index]}.`;
  return between(
    'greekSeller',
    ['BT-1'],
    [
      at(0, 'part ', ' of the invoice number must be'),
      at(1, 'laskun numeron osan ', ' on oltava'),
      at(2, 'del ', ' av fakturanumret ska vara'),
      at(3, 'del ', ' av fakturanummeret skal være'),
      at(4, 'del ', ' af fakturanummeret skal være'),
      at(5, 'deel ', ' van het factuurnummer moet zijn'),
    ],
  );
}

const KINDS = '1.1, 1.6, 2.1, 2.4, 5.1, 5.2';
const GREEK_KINDS: Six = [KINDS, KINDS, KINDS, KINDS, KINDS, KINDS];
const GREEK_VAT = 'EL + AFM (EL094259216)';
const GREEK_ADDRESS = 'schemeID="9933", AFM (094259216)';

export const GREECE_WORDINGS: Wordings = {
  'GR-R-001-1': form('greekSeller', 'BT-1', 'AFM|31/05/2026|0|1.1|A|17'),
  'GR-R-001-2': part(1, [
    'the tax number (AFM) of the seller or its tax representative, nine digits',
    'myyjän tai tämän veroedustajan veronumero (AFM), yhdeksän numeroa',
    'säljarens eller skatteombudets skattenummer (AFM), nio siffror',
    'selgers eller skatterepresentantens skattenummer (AFM), ni sifre',
    'sælgers eller skatterepræsentantens skattenummer (AFM), ni cifre',
    'het belastingnummer (AFM) van de verkoper of diens vertegenwoordiger, negen cijfers',
  ]),
  'GR-R-001-3': part(2, [
    'the issue date (BT-2) as DD/MM/YYYY',
    'laskun päivä (BT-2) muodossa PP/KK/VVVV',
    'fakturadatum (BT-2) som DD/MM/ÅÅÅÅ',
    'fakturadato (BT-2) som DD/MM/ÅÅÅÅ',
    'fakturadato (BT-2) som DD/MM/ÅÅÅÅ',
    'de factuurdatum (BT-2) als DD/MM/JJJJ',
  ]),
  'GR-R-001-4': part(3, [
    'the number of the branch, zero or more',
    'toimipaikan numero, vähintään nolla',
    'filialens nummer, noll eller mer',
    'filialens nummer, null eller mer',
    'filialens nummer, nul eller mere',
    'het nummer van de vestiging, nul of meer',
  ]),
  'GR-R-001-5': part(4, GREEK_KINDS),
  'GR-R-001-6': part(5, [
    'the series; it is empty',
    'sarja; se on tyhjä',
    'serien; den är tom',
    'serien; den er tom',
    'serien; den er tom',
    'de reeks; die is leeg',
  ]),
  'GR-R-001-7': part(6, [
    'the running number; it is empty',
    'juokseva numero; se on tyhjä',
    'löpnumret; det är tomt',
    'løpenummeret; det er tomt',
    'løbenummeret; det er tomt',
    'het volgnummer; dat is leeg',
  ]),
  'GR-R-002': needed('greekSeller', 'BT-28'),
  'GR-R-003': form('greekSeller', 'BT-31', GREEK_VAT),
  'GR-R-004-1': between(
    'greekSeller',
    ['BT-122', 'BT-123'],
    [
      '{0}: there must be exactly one supporting document with the description ##M.AR.K## that holds the myDATA number. Add it.',
      '{0}: on oltava täsmälleen yksi liiteasiakirja, jonka kuvaus on ##M.AR.K## ja jossa on myDATA-numero. Lisää se.',
      '{0}: det ska finnas exakt ett underlag med beskrivningen ##M.AR.K## som innehåller myDATA-numret. Lägg till det.',
      '{0}: det skal være nøyaktig ett underlag med beskrivelsen ##M.AR.K## som inneholder myDATA-nummeret. Legg det til.',
      '{0}: der skal være præcis ét bilag med beskrivelsen ##M.AR.K##, som indeholder myDATA-nummeret. Tilføj det.',
      '{0}: er moet precies één bewijsstuk met de omschrijving ##M.AR.K## en het myDATA-nummer zijn. Voeg het toe.',
    ],
  ),
  'GR-R-004-2': form('greekSeller', 'BT-122', '##M.AR.K##: 400001234567890'),
  'GR-R-005': needed('greekSeller', 'BT-45'),
  'GR-R-006': form('greek', 'BT-48', GREEK_VAT),
  'GR-R-008-2': between(
    'greekSeller',
    ['BT-122', 'BT-123'],
    [
      '{0}: more than one supporting document is described as ##INVOICE|URL##. Leave one.',
      '{0}: useampi kuin yksi liiteasiakirja on kuvattu ##INVOICE|URL##. Jätä yksi.',
      '{0}: mer än ett underlag beskrivs som ##INVOICE|URL##. Behåll ett.',
      '{0}: mer enn ett underlag er beskrevet som ##INVOICE|URL##. Behold ett.',
      '{0}: mere end ét bilag er beskrevet som ##INVOICE|URL##. Behold ét.',
      '{0}: meer dan één bewijsstuk is omschreven als ##INVOICE|URL##. Laat er één staan.',
    ],
  ),
  'GR-R-008-3': needed('greekSeller', 'BT-124'),
  'GR-R-009': form('greekSeller', 'BT-34', GREEK_ADDRESS),
  'GR-R-010': form('greek', 'BT-49', GREEK_ADDRESS),
  'GR-S-008-1': between(
    'greekSeller',
    ['BT-122', 'BT-123'],
    [
      '{0}: one supporting document with the description ##INVOICE|URL## should tell where the invoice can be verified. Add it.',
      '{0}: yhden liiteasiakirjan, jonka kuvaus on ##INVOICE|URL##, pitäisi kertoa laskun tarkistusosoite. Lisää se.',
      '{0}: ett underlag med beskrivningen ##INVOICE|URL## bör ange var fakturan kan verifieras. Lägg till det.',
      '{0}: ett underlag med beskrivelsen ##INVOICE|URL## bør angi hvor fakturaen kan verifiseres. Legg det til.',
      '{0}: ét bilag med beskrivelsen ##INVOICE|URL## bør angive, hvor fakturaen kan verificeres. Tilføj det.',
      '{0}: één bewijsstuk met de omschrijving ##INVOICE|URL## hoort te vermelden waar de factuur te verifiëren is. Voeg het toe.',
    ],
  ),
  'GR-S-011': form('greekSeller', 'BT-31', GREEK_VAT),
};

const KVK_OR_OIN = 'schemeID="0106" (KVK) / "0190" (OIN)';

export const NETHERLANDS_WORDINGS: Wordings = {
  'NL-R-001': needed('dutchSeller', 'BT-25'),
  'NL-R-002': needed('dutchSeller', 'BT-35', 'BT-37', 'BT-38'),
  'NL-R-003': form('dutchSeller', 'BT-30', KVK_OR_OIN),
  'NL-R-004': needed('dutch', 'BT-50', 'BT-52', 'BT-53'),
  'NL-R-005': form('dutch', 'BT-47', KVK_OR_OIN),
  'NL-R-006': needed('dutchSeller', 'BT-64', 'BT-66', 'BT-67'),
  'NL-R-007': needed('dutchSeller', 'BG-16'),
  'NL-R-008': onlyCodes('dutch', 'BT-81', '30, 48, 49, 57, 58, 59'),
  'NL-R-009': needed('dutchSeller', 'BT-13'),
};

export const GERMANY_WORDINGS: Wordings = {
  'DE-R-001': needed('german', 'BG-16'),
  'DE-R-002': needed('german', 'BG-6'),
  'DE-R-003': needed('german', 'BT-37'),
  'DE-R-004': needed('german', 'BT-38'),
  'DE-R-005': needed('german', 'BT-41'),
  'DE-R-006': needed('german', 'BT-42'),
  'DE-R-007': needed('german', 'BT-43'),
  'DE-R-008': needed('german', 'BT-52'),
  'DE-R-009': needed('german', 'BT-53'),
  'DE-R-010': needed('german', 'BT-77'),
  'DE-R-011': needed('german', 'BT-78'),
  'DE-R-014': needed('german', 'BT-119'),
  'DE-R-015': needed('german', 'BT-10'),
  'DE-R-016': between(
    'german',
    ['BT-31', 'BT-32', 'BG-11'],
    [
      '{0}: with taxed items the seller’s VAT number (BT-31), tax number (BT-32) or tax representative (BG-11) must be told. Add one.',
      '{0}: verollisia rivejä laskutettaessa tarvitaan myyjän alv-tunniste (BT-31), veronumero (BT-32) tai veroedustaja (BG-11). Lisää jokin.',
      '{0}: med skattepliktiga poster ska säljarens momsnummer (BT-31), skattenummer (BT-32) eller skatteombud (BG-11) anges. Lägg till ett.',
      '{0}: med avgiftspliktige poster må selgers mva-nummer (BT-31), skattenummer (BT-32) eller skatterepresentant (BG-11) oppgis. Legg til ett.',
      '{0}: med afgiftspligtige poster skal sælgers momsnummer (BT-31), skattenummer (BT-32) eller skatterepræsentant (BG-11) angives. Tilføj ét.',
      '{0}: bij belaste posten moet het btw-nummer (BT-31), belastingnummer (BT-32) of de fiscaal vertegenwoordiger (BG-11) van de verkoper vermeld zijn. Voeg er een toe.',
    ],
  ),
  'DE-R-017': onlyCodes('german', 'BT-3', '326, 380, 381, 384, 389, 875, 876, 877'),
  'DE-R-018': form('german', 'BT-20', '#SKONTO#TAGE=14#PROZENT=2.00# ⏎'),
  'DE-R-019': form('german', 'BT-84', 'IBAN'),
  'DE-R-020': form('german', 'BT-91', 'IBAN'),
  'DE-R-022': between(
    'german',
    ['BT-125'],
    [
      '{0}: two attached documents have the same file name. Give each its own.',
      '{0}: kahdella liitetiedostolla on sama nimi. Anna kullekin oma nimi.',
      '{0}: två bifogade filer har samma namn. Ge varje fil ett eget.',
      '{0}: to vedlagte filer har samme navn. Gi hver fil sitt eget.',
      '{0}: to vedhæftede filer har samme navn. Giv hver fil sit eget.',
      '{0}: twee bijgevoegde documenten hebben dezelfde bestandsnaam. Geef elk een eigen naam.',
    ],
  ),
  'DE-R-023-1': needed('german', 'BG-17'),
  'DE-R-023-2': outOfPlace('german', '30, 58', 'BG-18', 'BG-19'),
  'DE-R-024-1': needed('german', 'BG-18'),
  'DE-R-024-2': outOfPlace('german', '48, 54, 55', 'BG-17', 'BG-19'),
  'DE-R-025-1': needed('german', 'BG-19'),
  'DE-R-025-2': outOfPlace('german', '59', 'BG-17', 'BG-18'),
  'DE-R-026': needed('german', 'BG-3'),
  'DE-R-027': form('german', 'BT-42', '+49 123 456'),
  'DE-R-028': form('german', 'BT-43', 'name@example.com'),
  'DE-R-030': needed('german', 'BT-90'),
  'DE-R-031': needed('german', 'BT-91'),
  'DE-R-T02': form('german', 'BT-124', 'https://example.com/a.pdf'),
};
