import { type Six, wording } from '../../en16931/messages/six.js';
import { doesNotAddUp } from '../../en16931/messages/templates.js';
import type { Wording, Wordings } from '../../notation.js';

const VAT = ['BT-151', 'BT-152'];
const GROUP = ['BT-118', 'BT-119'];

/** Rate zero without its reason. */
const natureMissing = (terms: readonly string[]): Wording =>
  wording(terms, [
    'The VAT rate is zero and Natura, which says why, is missing. Add Natura or correct AliquotaIVA.',
    'Verokanta on nolla, mutta syyn kertova Natura puuttuu. Lisää Natura tai korjaa AliquotaIVA.',
    'Momssatsen är noll och Natura, som säger varför, saknas. Lägg till Natura eller rätta AliquotaIVA.',
    'Mva-satsen er null, og Natura, som sier hvorfor, mangler. Legg til Natura eller rett AliquotaIVA.',
    'Momssatsen er nul, og Natura, som siger hvorfor, mangler. Tilføj Natura, eller ret AliquotaIVA.',
    'Het btw-tarief is nul en Natura, dat zegt waarom, ontbreekt. Voeg Natura toe of corrigeer AliquotaIVA.',
  ]);

/** A reason for no VAT where there is VAT. */
const natureTooMuch = (terms: readonly string[]): Wording =>
  wording(terms, [
    'Natura says why there is no VAT, yet the rate is {AliquotaIVA}. Remove Natura or correct AliquotaIVA.',
    'Natura kertoo, miksi veroa ei ole, mutta verokanta on {AliquotaIVA}. Poista Natura tai korjaa AliquotaIVA.',
    'Natura säger varför det inte finns moms, men satsen är {AliquotaIVA}. Ta bort Natura eller rätta AliquotaIVA.',
    'Natura sier hvorfor det ikke er mva, men satsen er {AliquotaIVA}. Fjern Natura eller rett AliquotaIVA.',
    'Natura siger, hvorfor der ikke er moms, men satsen er {AliquotaIVA}. Fjern Natura, eller ret AliquotaIVA.',
    'Natura zegt waarom er geen btw is, maar het tarief is {AliquotaIVA}. Verwijder Natura of corrigeer AliquotaIVA.',
  ]);

/** Something is marked as subject to withholding tax and the document withholds none. */
const withholdingMissing: Wording = wording(
  [],
  [
    'Ritenuta is marked, but the document has no DatiRitenuta. Add it or remove the mark.',
    'Ritenuta on merkitty, mutta asiakirjassa ei ole kohtaa DatiRitenuta. Lisää se tai poista merkintä.',
    'Ritenuta är markerat, men dokumentet saknar DatiRitenuta. Lägg till det eller ta bort markeringen.',
    'Ritenuta er markert, men dokumentet mangler DatiRitenuta. Legg det til eller fjern markeringen.',
    'Ritenuta er markeret, men dokumentet mangler DatiRitenuta. Tilføj det, eller fjern markeringen.',
    'Ritenuta is aangegeven, maar het document heeft geen DatiRitenuta. Voeg het toe of verwijder de aanduiding.',
  ],
);

const PERCENT_OR_AMOUNT: Six = [
  'ScontoMaggiorazione has neither Percentuale nor Importo. Give one of them.',
  'Kohdassa ScontoMaggiorazione ei ole tietoa Percentuale eikä Importo. Anna jompikumpi.',
  'ScontoMaggiorazione har varken Percentuale eller Importo. Ange en av dem.',
  'ScontoMaggiorazione har verken Percentuale eller Importo. Oppgi en av dem.',
  'ScontoMaggiorazione har hverken Percentuale eller Importo. Angiv en af dem.',
  'ScontoMaggiorazione heeft noch Percentuale noch Importo. Geef een van beide op.',
];

/** Lines, fund contributions and the sums by rate. */
export const LINE_WORDINGS: Wordings = {
  'SDI-00400': natureMissing(VAT),
  'SDI-00401': natureTooMuch(VAT),
  'SDI-00411': withholdingMissing,
  'SDI-00413': natureMissing(['BT-102', 'BT-103']),
  'SDI-00414': natureTooMuch(['BT-102', 'BT-103']),
  'SDI-00415': withholdingMissing,
  'SDI-00419': wording(
    ['BT-152', 'BG-23'],
    [
      'The VAT rate {AliquotaIVA} of this line has no DatiRiepilogo. Add one or correct the rate.',
      'Rivin verokannalla {AliquotaIVA} ei ole kohtaa DatiRiepilogo. Lisää se tai korjaa verokanta.',
      'Radens momssats {AliquotaIVA} har inget DatiRiepilogo. Lägg till ett eller rätta satsen.',
      'Linjens mva-sats {AliquotaIVA} har ikke noe DatiRiepilogo. Legg til et eller rett satsen.',
      'Linjens momssats {AliquotaIVA} har intet DatiRiepilogo. Tilføj et, eller ret satsen.',
      'Het btw-tarief {AliquotaIVA} van deze regel heeft geen DatiRiepilogo. Voeg er een toe of corrigeer het tarief.',
    ],
  ),
  'SDI-00420': wording(GROUP, [
    'Split payment (EsigibilitaIVA S) does not go with reverse charge (Natura N6). Correct one of them.',
    'Jaettu maksu (EsigibilitaIVA S) ei sovi käännettyyn verovelvollisuuteen (Natura N6). Korjaa jompikumpi.',
    'Delad betalning (EsigibilitaIVA S) går inte ihop med omvänd betalningsskyldighet (Natura N6). Rätta den ena.',
    'Delt betaling (EsigibilitaIVA S) går ikke sammen med omvendt avgiftsplikt (Natura N6). Rett en av dem.',
    'Delt betaling (EsigibilitaIVA S) går ikke sammen med omvendt betalingspligt (Natura N6). Ret en af dem.',
    'Gesplitste betaling (EsigibilitaIVA S) gaat niet samen met verlegging (Natura N6). Corrigeer een van beide.',
  ]),
  'SDI-00421': doesNotAddUp('BT-117', 'ImponibileImporto × AliquotaIVA ÷ 100 (± 0,01)', 'BT-116', 'BT-119'),
  'SDI-00422': doesNotAddUp(
    'BT-116',
    'Σ PrezzoTotale + Σ ImportoContributoCassa + Arrotondamento (AliquotaIVA, Natura; ± 1)',
    'BT-131',
  ),
  'SDI-00423': doesNotAddUp('BT-131', '(PrezzoUnitario ± ScontoMaggiorazione) × Quantita (± 0,01)', 'BT-146', 'BT-129'),
  'SDI-00424': wording(
    ['BT-152'],
    [
      'The VAT rate {AliquotaIVA} is below one per cent: 22 per cent is written 22.00. Correct AliquotaIVA.',
      'Verokanta {AliquotaIVA} on alle yhden prosentin: 22 prosenttia kirjoitetaan 22.00. Korjaa AliquotaIVA.',
      'Momssatsen {AliquotaIVA} är under en procent: 22 procent skrivs 22.00. Rätta AliquotaIVA.',
      'Mva-satsen {AliquotaIVA} er under én prosent: 22 prosent skrives 22.00. Rett AliquotaIVA.',
      'Momssatsen {AliquotaIVA} er under én procent: 22 procent skrives 22.00. Ret AliquotaIVA.',
      'Het btw-tarief {AliquotaIVA} is lager dan een procent: 22 procent wordt 22.00 geschreven. Corrigeer AliquotaIVA.',
    ],
  ),
  'SDI-00429': natureMissing(GROUP),
  'SDI-00430': natureTooMuch(GROUP),
  'SDI-00437': wording(['BT-92', 'BT-99'], PERCENT_OR_AMOUNT),
  'SDI-00438': wording(['BT-136', 'BT-141'], PERCENT_OR_AMOUNT),
  'SDI-00443': wording(
    ['BT-119', 'BT-152'],
    [
      'No line has the VAT rate {AliquotaIVA} of this DatiRiepilogo. Remove it or correct the rate.',
      'Millään rivillä ei ole tämän kohdan DatiRiepilogo verokantaa {AliquotaIVA}. Poista se tai korjaa verokanta.',
      'Ingen rad har momssatsen {AliquotaIVA} i detta DatiRiepilogo. Ta bort det eller rätta satsen.',
      'Ingen linje har mva-satsen {AliquotaIVA} i dette DatiRiepilogo. Fjern det eller rett satsen.',
      'Ingen linje har momssatsen {AliquotaIVA} i dette DatiRiepilogo. Fjern det, eller ret satsen.',
      'Geen regel heeft het btw-tarief {AliquotaIVA} van dit DatiRiepilogo. Verwijder het of corrigeer het tarief.',
    ],
  ),
  'SDI-00444': wording(
    ['BT-151', 'BT-118'],
    [
      'Natura {Natura} of this line has no DatiRiepilogo. Add one or correct Natura.',
      'Rivin Natura {Natura} ei ole missään kohdassa DatiRiepilogo. Lisää se tai korjaa Natura.',
      'Radens Natura {Natura} har inget DatiRiepilogo. Lägg till ett eller rätta Natura.',
      'Linjens Natura {Natura} har ikke noe DatiRiepilogo. Legg til et eller rett Natura.',
      'Linjens Natura {Natura} har intet DatiRiepilogo. Tilføj et, eller ret Natura.',
      'Natura {Natura} van deze regel heeft geen DatiRiepilogo. Voeg er een toe of corrigeer Natura.',
    ],
  ),
  'SDI-00445': wording(
    ['BT-118', 'BT-151'],
    [
      'Natura {.} is not used any more since 2021. Give the finer code, such as {.}.1.',
      'Natura {.} ei ole ollut käytössä vuoden 2021 alusta. Anna tarkempi koodi, esimerkiksi {.}.1.',
      'Natura {.} används inte längre sedan 2021. Ange den finare koden, till exempel {.}.1.',
      'Natura {.} brukes ikke lenger siden 2021. Oppgi den finere koden, for eksempel {.}.1.',
      'Natura {.} bruges ikke længere siden 2021. Angiv den finere kode, for eksempel {.}.1.',
      'Natura {.} wordt sinds 2021 niet meer gebruikt. Geef de fijnere code, bijvoorbeeld {.}.1.',
    ],
  ),
};
