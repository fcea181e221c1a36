import { type Six, wording } from '../../en16931/messages/six.js';
import type { Wording, Wordings } from '../../notation.js';
import { named } from '../../peppol/messages/terms.js';

/** A sum that does not come out: what it must be, in a formula of business terms. */
function sumOf(term: string, formula: Six | string, ...others: string[]): Wording {
  return wording(
    [term, ...others],
    [
      'Does not add up: {0} must be {1}. Correct the amounts.',
      'Ei täsmää: {0}: oikea arvo on {1}. Korjaa summat.',
      'Stämmer inte: {0} ska vara {1}. Rätta beloppen.',
      'Stemmer ikke: {0} skal være {1}. Rett beløpene.',
      'Stemmer ikke: {0} skal være {1}. Ret beløbene.',
      'Klopt niet: {0} moet {1} zijn. Corrigeer de bedragen.',
    ],
    named(term),
    formula,
  );
}

const rowSum = (what: string): Six => [
  `the sum of ${what} over the rows`,
  `rivien summa (${what})`,
  `summan av ${what} över raderna`,
  `summen av ${what} over linjene`,
  `summen af ${what} over linjerne`,
  `de som van ${what} over de regels`,
];

/** totals, VAT breakdown, rows. Keys lack the prefix of the format. */
export const SUM_WORDINGS: Wordings = {
  'R-001': sumOf('BT-112', 'BT-109 + BT-110', 'BT-109', 'BT-110'),
  'R-002': sumOf('BT-109', 'BT-106 − BT-107 + BT-108', 'BT-106', 'BT-107', 'BT-108'),
  'R-003': sumOf('BT-106', rowSum('BT-131'), 'BT-131'),
  'R-004': sumOf('BT-110', 'Σ BT-117', 'BT-117'),
  'R-005': sumOf('BT-117', 'BT-116 × BT-119', 'BT-116', 'BT-119'),
  'R-006': sumOf('BT-116', rowSum('BT-131 (BT-152 = BT-119)'), 'BT-131'),
  'R-007': wording(
    ['BT-152', 'BG-23'],
    [
      'The VAT rate of this row is not in the VAT breakdown of the invoice (BG-23). Add the rate there or correct the row.',
      'Rivin verokantaa ei ole laskun arvonlisäveroerittelyssä (BG-23). Lisää verokanta sinne tai korjaa rivi.',
      'Radens momssats saknas i fakturans momsspecifikation (BG-23). Lägg till satsen där eller rätta raden.',
      'Linjens mva-sats mangler i fakturaens mva-spesifikasjon (BG-23). Legg til satsen der, eller rett linjen.',
      'Linjens momssats mangler i fakturaens momsspecifikation (BG-23). Tilføj satsen der, eller ret linjen.',
      'Het btw-tarief van deze regel staat niet in de btw-uitsplitsing (BG-23). Voeg het tarief daar toe of corrigeer de regel.',
    ],
  ),
  'R-008': wording(
    ['BG-23', 'BT-110'],
    [
      'There is VAT but no breakdown by rate: {0}. Add one entry for each rate.',
      'Laskussa on arvonlisäveroa mutta ei erittelyä verokannoittain: {0}. Lisää erittely jokaiselle verokannalle.',
      'Det finns moms men ingen uppdelning per momssats: {0}. Lägg till en post för varje sats.',
      'Det er mva, men ingen oppdeling per sats: {0}. Legg til én post for hver sats.',
      'Der er moms, men ingen opdeling pr. sats: {0}. Tilføj én post for hver sats.',
      'Er is btw maar geen uitsplitsing per tarief: {0}. Voeg per tarief een post toe.',
    ],
    named('BG-23'),
  ),
  'R-009': sumOf('BT-109', 'Σ BT-116', 'BT-116'),
  'R-010': wording(
    ['BT-5'],
    [
      'Amounts are in more than one currency. State all amounts in the currency of the invoice total; other currencies have elements of their own.',
      'Summat ovat useassa valuutassa. Ilmoita kaikki summat laskun loppusumman valuutassa; muille valuutoille on omat elementtinsä.',
      'Beloppen är i mer än en valuta. Ange alla belopp i fakturatotalens valuta; andra valutor har egna element.',
      'Beløpene er i mer enn én valuta. Oppgi alle beløp i fakturatotalens valuta; andre valutaer har egne elementer.',
      'Beløbene er i mere end én valuta. Angiv alle beløb i fakturatotalens valuta; andre valutaer har egne elementer.',
      'De bedragen staan in meer dan één valuta. Vermeld alle bedragen in de valuta van het factuurtotaal; andere valuta’s hebben eigen elementen.',
    ],
  ),
  'R-020': wording(
    ['BT-131'],
    [
      'The row total with VAT is not its net amount plus its VAT. Correct one of the three.',
      'Rivin verollinen summa ei ole veroton summa lisättynä verolla. Korjaa jokin kolmesta.',
      'Radens summa med moms är inte nettobeloppet plus momsen. Rätta något av de tre.',
      'Linjens sum med mva er ikke nettobeløpet pluss mva. Rett ett av de tre.',
      'Linjens sum med moms er ikke nettobeløbet plus moms. Ret et af de tre.',
      'Het regeltotaal met btw is niet het nettobedrag plus de btw. Corrigeer een van de drie.',
    ],
  ),
  'R-021': wording(
    ['BT-131', 'BT-152'],
    [
      'The VAT of the row is not its net amount times its VAT rate. Correct one of the three.',
      'Rivin vero ei ole veroton summa kertaa verokanta. Korjaa jokin kolmesta.',
      'Radens moms är inte nettobeloppet gånger momssatsen. Rätta något av de tre.',
      'Linjens mva er ikke nettobeløpet ganger mva-satsen. Rett ett av de tre.',
      'Linjens moms er ikke nettobeløbet gange momssatsen. Ret et af de tre.',
      'De btw van de regel is niet het nettobedrag maal het btw-tarief. Corrigeer een van de drie.',
    ],
  ),
  'R-022': sumOf('BT-131', 'BT-129 × BT-146 ÷ BT-149 − BT-136 + BT-141', 'BT-129', 'BT-146'),
  'R-024': wording(
    ['BT-134', 'BT-135'],
    [
      'The period of the row ends before it starts. Correct the dates.',
      'Rivin kausi päättyy ennen alkuaan. Korjaa päivät.',
      'Radens period slutar innan den börjar. Rätta datumen.',
      'Linjens periode slutter før den begynner. Rett datoene.',
      'Linjens periode slutter, før den begynder. Ret datoerne.',
      'De periode van de regel eindigt voor zij begint. Corrigeer de data.',
    ],
  ),
};
