import type { Wording } from '../../notation.js';
import {
  ALLOWANCE,
  CHARGE,
  type IdentifierDemand,
  LINE,
  type RateDemand,
  VAT_CATEGORIES,
  type VatCategory,
  type VatPlace,
} from '../categories.js';
import { list, type Six, wording } from './six.js';
import { special } from './templates.js';
import { named } from './terms.js';

/** BR-S-*, BR-Z-*, BR-E-*, BR-AE-*, BR-IC-*, BR-G-*, BR-O-*, BR-AF-*, BR-AG-* and the split payment of BR-B-*. */

/** BT-31 or BT-32 or BT-63 and so on: what -02, -03 and -04 ask of the parties. */
const IDENTIFIERS: Readonly<Record<IdentifierDemand, { terms: readonly string[]; formula: string }>> = {
  seller: { terms: ['BT-31', 'BT-32', 'BT-63'], formula: 'BT-31 | BT-32 | BT-63' },
  'seller-and-buyer': {
    terms: ['BT-31', 'BT-32', 'BT-63', 'BT-48', 'BT-47'],
    formula: '(BT-31 | BT-32 | BT-63) + (BT-48 | BT-47)',
  },
  'seller-vat': { terms: ['BT-31', 'BT-63'], formula: 'BT-31 | BT-63' },
  'seller-vat-and-buyer-vat': { terms: ['BT-31', 'BT-63', 'BT-48'], formula: '(BT-31 | BT-63) + BT-48' },
  'no-vat': { terms: ['BT-31', 'BT-63', 'BT-48'], formula: '' },
};

const RATES: Readonly<Record<RateDemand, Six>> = {
  'above-zero': ['greater than 0', 'suurempi kuin 0', 'större än 0', 'større enn 0', 'større end 0', 'groter dan 0'],
  zero: ['0', '0', '0', '0', '0', '0'],
  'zero-or-above': [
    '0 or greater',
    '0 tai suurempi',
    '0 eller större',
    '0 eller større',
    '0 eller større',
    '0 of groter',
  ],
  none: ['left out', 'jätetty pois', 'utelämnad', 'utelatt', 'udeladt', 'weggelaten'],
};

function breakdownMissing({ code, name, breakdown }: VatCategory): Wording {
  return wording(
    ['BG-23', 'BT-118'],
    [
      'The VAT breakdown and the lines, allowances and charges do not agree on VAT category {0} ({1}): if one has it, so must the other, with {2}. Add or remove the breakdown (BG-23).',
      'Arvonlisäveroerittely ja rivit, alennukset ja lisämaksut eivät vastaa toisiaan verokoodissa {0} ({1}): jos se on toisessa, sen on oltava toisessakin, {2}. Lisää tai poista erittely (BG-23).',
      'Momsspecifikationen och rader, avdrag och avgifter stämmer inte överens om momskategori {0} ({1}): finns den i det ena måste den finnas i det andra, {2}. Lägg till eller ta bort specifikationen (BG-23).',
      'Mva-spesifikasjonen og linjer, rabatter og gebyrer stemmer ikke overens om mva-kategori {0} ({1}): finnes den i det ene, må den finnes i det andre, {2}. Legg til eller fjern spesifikasjonen (BG-23).',
      'Momsspecifikationen og linjer, rabatter og gebyrer stemmer ikke overens om momskategori {0} ({1}): findes den i det ene, skal den findes i det andet, {2}. Tilføj eller fjern specifikationen (BG-23).',
      'De btw-uitsplitsing en de regels, kortingen en toeslagen komen niet overeen voor btw-categorie {0} ({1}): staat zij in het ene, dan ook in het andere, {2}. Voeg de uitsplitsing (BG-23) toe of verwijder haar.',
    ],
    code,
    name,
    breakdown === 'one'
      ? [
          'exactly one breakdown',
          'täsmälleen yksi erittely',
          'exakt en specifikation',
          'nøyaktig én spesifikasjon',
          'præcis én specifikation',
          'precies één uitsplitsing',
        ]
      : [
          'one breakdown for each rate',
          'yksi erittely verokantaa kohti',
          'en specifikation per sats',
          'én spesifikasjon per sats',
          'én specifikation pr. sats',
          'één uitsplitsing per tarief',
        ],
  );
}

function identifiers({ code, name, identifiers: demand }: VatCategory, place: VatPlace): Wording {
  const { terms, formula } = IDENTIFIERS[demand];
  if (demand === 'no-vat') {
    return wording(
      [place.codeTerm, ...terms],
      [
        'With VAT category {0} ({1}) on {2} these must not be given: {3}. Remove them.',
        'Kun verokoodi {0} ({1}) on kohdassa {2}, näitä ei saa antaa: {3}. Poista ne.',
        'Med momskategori {0} ({1}) på {2} får dessa inte anges: {3}. Ta bort dem.',
        'Med mva-kategori {0} ({1}) på {2} kan disse ikke oppgis: {3}. Fjern dem.',
        'Med momskategori {0} ({1}) på {2} må disse ikke angives: {3}. Fjern dem.',
        'Met btw-categorie {0} ({1}) op {2} zijn deze niet toegestaan: {3}. Verwijder ze.',
      ],
      code,
      name,
      named(place.group),
      list(terms.map(named)),
    );
  }
  return wording(
    [place.codeTerm, ...terms],
    [
      'VAT category {0} ({1}) on {2} demands identifiers: {3} ({4}). Add what is missing.',
      'Verokoodi {0} ({1}) kohdassa {2} vaatii tunnisteet: {3} ({4}). Lisää puuttuvat.',
      'Momskategori {0} ({1}) på {2} kräver identifierare: {3} ({4}). Lägg till det som saknas.',
      'Mva-kategori {0} ({1}) på {2} krever identifikatorer: {3} ({4}). Legg til det som mangler.',
      'Momskategori {0} ({1}) på {2} kræver identifikatorer: {3} ({4}). Tilføj det, der mangler.',
      'Btw-categorie {0} ({1}) op {2} vereist identificaties: {3} ({4}). Voeg toe wat ontbreekt.',
    ],
    code,
    name,
    named(place.group),
    formula,
    list(terms.map(named)),
  );
}

function rate({ code, name, rate: demand }: VatCategory, place: VatPlace): Wording {
  return wording(
    [place.rateTerm, place.codeTerm],
    [
      'With VAT category {0} ({1}), {2} must be {3}. Correct the rate or the category.',
      'Kun verokoodi on {0} ({1}), oikea arvo kohdassa {2} on {3}. Korjaa verokanta tai verokoodi.',
      'Med momskategori {0} ({1}) ska {2} vara {3}. Rätta satsen eller kategorin.',
      'Med mva-kategori {0} ({1}) skal {2} være {3}. Rett satsen eller kategorien.',
      'Med momskategori {0} ({1}) skal {2} være {3}. Ret satsen eller kategorien.',
      'Met btw-categorie {0} ({1}) moet {2} {3} zijn. Corrigeer het tarief of de categorie.',
    ],
    code,
    name,
    named(place.rateTerm),
    RATES[demand],
  );
}

function breakdownAmount({ code, name, breakdown }: VatCategory, term: string, formula: string): Wording {
  return wording(
    [term, 'BT-118'],
    [
      'VAT breakdown for category {0} ({1}) does not add up: {2} must be {3}{4}. Correct the amounts.',
      'Verokoodin {0} ({1}) erittely ei täsmää: {2}, oikea arvo {3}{4}. Korjaa summat.',
      'Momsspecifikationen för kategori {0} ({1}) stämmer inte: {2} ska vara {3}{4}. Rätta beloppen.',
      'Mva-spesifikasjonen for kategori {0} ({1}) stemmer ikke: {2} skal være {3}{4}. Rett beløpene.',
      'Momsspecifikationen for kategori {0} ({1}) stemmer ikke: {2} skal være {3}{4}. Ret beløbene.',
      'De btw-uitsplitsing voor categorie {0} ({1}) klopt niet: {2} moet {3} zijn{4}. Corrigeer de bedragen.',
    ],
    code,
    name,
    named(term),
    formula,
    breakdown === 'each-rate' && term === 'BT-116'
      ? [
          ' at the same rate',
          ' samalla verokannalla',
          ' med samma sats',
          ' med samme sats',
          ' med samme sats',
          ' bij hetzelfde tarief',
        ]
      : '',
  );
}

function exemptionReason({ code, name, exemptionReason: demand }: VatCategory): Wording {
  const reasons = list([named('BT-120'), named('BT-121')]);
  return demand === 'needed'
    ? wording(
        ['BT-120', 'BT-121'],
        [
          'VAT category {0} ({1}) needs a reason in its breakdown: {2}. Add one of them.',
          'Verokoodi {0} ({1}) vaatii perusteen erittelyyn: {2}. Lisää jompikumpi.',
          'Momskategori {0} ({1}) kräver en orsak i specifikationen: {2}. Lägg till en av dem.',
          'Mva-kategori {0} ({1}) krever en årsak i spesifikasjonen: {2}. Legg til én av dem.',
          'Momskategori {0} ({1}) kræver en årsag i specifikationen: {2}. Tilføj en af dem.',
          'Btw-categorie {0} ({1}) vereist een reden in de uitsplitsing: {2}. Voeg een ervan toe.',
        ],
        code,
        name,
        reasons,
      )
    : wording(
        ['BT-120', 'BT-121'],
        [
          'VAT category {0} ({1}) is no exemption, so these have no place: {2}. Remove them.',
          'Verokoodi {0} ({1}) ei ole verottomuus, joten näitä ei saa antaa: {2}. Poista ne.',
          'Momskategori {0} ({1}) är inget undantag, så dessa får inte anges: {2}. Ta bort dem.',
          'Mva-kategori {0} ({1}) er ikke noe fritak, så disse kan ikke oppgis: {2}. Fjern dem.',
          'Momskategori {0} ({1}) er ikke en fritagelse, så disse må ikke angives: {2}. Fjern dem.',
          'Btw-categorie {0} ({1}) is geen vrijstelling, dus deze horen hier niet: {2}. Verwijder ze.',
        ],
        code,
        name,
        reasons,
      );
}

function family(category: VatCategory): [string, Wording][] {
  const id = (number: string): string => `BR-${category.prefix}-${number}`;
  const taxable = category.rate === 'above-zero' || category.rate === 'zero-or-above';
  return [
    [id('01'), breakdownMissing(category)],
    ...[LINE, ALLOWANCE, CHARGE].flatMap((place): [string, Wording][] => [
      [id(place.identifierRule), identifiers(category, place)],
      [id(place.rateRule), rate(category, place)],
    ]),
    [id('08'), breakdownAmount(category, 'BT-116', 'Σ BT-131 − Σ BT-92 + Σ BT-99')],
    [id('09'), breakdownAmount(category, 'BT-117', taxable ? 'BT-116 × BT-119' : '0')],
    [id('10'), exemptionReason(category)],
  ];
}

/** With category O in the breakdown nothing else may be taxed. */
function onlyNotSubject(term: string): Wording {
  return wording(
    [term, 'BT-118'],
    [
      'An invoice that is not subject to VAT (O) must have no other VAT category: {0}. Use O everywhere or invoice the rest apart.',
      'Laskulla, joka ei ole arvonlisäveron alainen (O), ei saa olla muita verokoodeja: {0}. Käytä kaikkialla koodia O tai laskuta muut erikseen.',
      'En faktura utanför momsens tillämpningsområde (O) får inte ha andra momskategorier: {0}. Använd O överallt eller fakturera resten för sig.',
      'En faktura utenfor mva-området (O) kan ikke ha andre mva-kategorier: {0}. Bruk O overalt eller fakturer resten for seg.',
      'En faktura uden for momsens område (O) må ikke have andre momskategorier: {0}. Brug O overalt eller fakturer resten for sig.',
      'Een factuur die niet aan btw onderworpen is (O) mag geen andere btw-categorie hebben: {0}. Gebruik overal O of factureer de rest apart.',
    ],
    named(term),
  );
}

export const VAT_WORDINGS: Readonly<Record<string, Wording>> = {
  ...Object.fromEntries(VAT_CATEGORIES.flatMap(family)),
  'BR-O-11': onlyNotSubject('BT-118'),
  'BR-O-12': onlyNotSubject('BT-151'),
  'BR-O-13': onlyNotSubject('BT-95'),
  'BR-O-14': onlyNotSubject('BT-102'),
  'BR-IC-11': special(
    ['BT-72', 'BG-14'],
    [
      'An intra-community supply (VAT category K) must tell when: the actual delivery date (BT-72) or the invoicing period (BG-14) is missing. Add one.',
      'Yhteisömyynnistä (verokoodi K) on kerrottava ajankohta: toteutunut toimituspäivä (BT-72) tai laskutuskausi (BG-14) puuttuu. Lisää jompikumpi.',
      'En unionsintern leverans (momskategori K) måste ha en tidpunkt: faktiskt leveransdatum (BT-72) eller faktureringsperiod (BG-14) saknas. Lägg till en av dem.',
      'Et unionsinternt salg (mva-kategori K) må ha et tidspunkt: faktisk leveringsdato (BT-72) eller faktureringsperiode (BG-14) mangler. Legg til én av dem.',
      'En EU-leverance (momskategori K) skal have et tidspunkt: faktisk leveringsdato (BT-72) eller faktureringsperiode (BG-14) mangler. Tilføj en af dem.',
      'Een intracommunautaire levering (btw-categorie K) vereist een tijdstip: de werkelijke leverdatum (BT-72) of de factuurperiode (BG-14) ontbreekt. Voeg een ervan toe.',
    ],
  ),
  'BR-IC-12': special(
    ['BT-80'],
    [
      'An intra-community supply (VAT category K) must tell where to: the deliver to country code (BT-80) is missing. Add it.',
      'Yhteisömyynnistä (verokoodi K) on kerrottava määränpää: toimitusosoitteen maakoodi (BT-80) puuttuu. Lisää se.',
      'En unionsintern leverans (momskategori K) måste ha ett mål: leveransadressens landskod (BT-80) saknas. Lägg till den.',
      'Et unionsinternt salg (mva-kategori K) må ha et mål: leveringsadressens landkode (BT-80) mangler. Legg den til.',
      'En EU-leverance (momskategori K) skal have et mål: leveringsadressens landekode (BT-80) mangler. Tilføj den.',
      'Een intracommunautaire levering (btw-categorie K) vereist een bestemming: de landcode van het afleveradres (BT-80) ontbreekt. Voeg haar toe.',
    ],
  ),
  'BR-B-01': special(
    ['BT-118', 'BT-151'],
    [
      'Split payment (VAT category B) exists in Italian domestic invoices only, and a country other than IT is given. Use another category or correct the countries.',
      'Jaettu maksu (verokoodi B) on käytössä vain Italian sisäisissä laskuissa, ja laskulla on muu maa kuin IT. Käytä muuta verokoodia tai korjaa maat.',
      'Delad betalning (momskategori B) finns bara i inhemska italienska fakturor, och ett annat land än IT anges. Använd en annan kategori eller rätta länderna.',
      'Delt betaling (mva-kategori B) finnes bare i innenlandske italienske fakturaer, og et annet land enn IT er oppgitt. Bruk en annen kategori eller rett landene.',
      'Delt betaling (momskategori B) findes kun i indenlandske italienske fakturaer, og et andet land end IT er angivet. Brug en anden kategori eller ret landene.',
      'Gesplitste betaling (btw-categorie B) bestaat alleen in binnenlandse Italiaanse facturen, en er is een ander land dan IT opgegeven. Gebruik een andere categorie of corrigeer de landen.',
    ],
  ),
  'BR-B-02': special(
    ['BT-118', 'BT-151'],
    [
      'Split payment (VAT category B) and standard rated (S) must not stand in one invoice. Invoice them apart.',
      'Jaettu maksu (verokoodi B) ja normaali verokanta (S) eivät saa olla samalla laskulla. Laskuta ne erikseen.',
      'Delad betalning (momskategori B) och standardskattesats (S) får inte stå i samma faktura. Fakturera dem var för sig.',
      'Delt betaling (mva-kategori B) og standardsats (S) kan ikke stå i samme faktura. Fakturer dem hver for seg.',
      'Delt betaling (momskategori B) og standardsats (S) må ikke stå i samme faktura. Fakturer dem hver for sig.',
      'Gesplitste betaling (btw-categorie B) en normaal tarief (S) mogen niet op één factuur staan. Factureer ze apart.',
    ],
  ),
};
