import { CODE_LANGUAGES, type CodeLanguage } from './languages.js';

/** How each language of CODE_LANGUAGES names the VAT directive. */
const DIRECTIVE = [
  'Direktiivi 2006/112/EY',
  'Direktiv 2006/112/EG',
  'Direktiv 2006/112/EF',
  'Direktiv 2006/112/EF',
  'Richtlijn 2006/112/EG',
  'Directive 2006/112/EC',
  'Direttiva 2006/112/CE',
];

/** Reasons that are no article of the directive, in the order of CODE_LANGUAGES; and those of French law. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'VATEX-EU-AE': [
    'Käännetty verovelvollisuus',
    'Omvänd betalningsskyldighet',
    'Omvendt avgiftsplikt',
    'Omvendt betalingspligt',
    'Btw verlegd',
    'Reverse charge',
    'Inversione contabile',
  ],
  'VATEX-EU-IC': [
    'Yhteisömyynti',
    'EU-försäljning',
    'Salg innen EU',
    'Salg inden for EU',
    'Intracommunautaire levering',
    'Intra-Community supply',
    'Cessione intracomunitaria',
  ],
  'VATEX-EU-G': [
    'Vienti EU:n ulkopuolelle',
    'Export utanför EU',
    'Eksport',
    'Eksport uden for EU',
    'Uitvoer buiten de EU',
    'Export outside the EU',
    "Esportazione fuori dall'UE",
  ],
  'VATEX-EU-O': [
    'Ei arvonlisäverotuksen piirissä',
    'Omfattas inte av moms',
    'Utenfor MVA-området',
    'Uden for momsloven',
    'Buiten de btw',
    'Outside the scope of VAT',
    'Fuori campo IVA',
  ],
  'VATEX-EU-D': margin(
    'Matkatoimistot',
    'Resebyråer',
    'Reisebyråer',
    'Rejsebureauer',
    'reisbureaus',
    'travel agents',
    'agenzie di viaggio',
  ),
  'VATEX-EU-F': margin(
    'Käytetyt tavarat',
    'Begagnade varor',
    'Brukte varer',
    'Brugte varer',
    'gebruikte goederen',
    'second-hand goods',
    'beni usati',
  ),
  'VATEX-EU-I': margin(
    'Taide-esineet',
    'Konstverk',
    'Kunstverk',
    'Kunstværker',
    'kunstvoorwerpen',
    'works of art',
    "oggetti d'arte",
  ),
  'VATEX-EU-J': margin(
    'Keräily- ja antiikkiesineet',
    'Samlarföremål och antikviteter',
    'Samleobjekter og antikviteter',
    'Samlerobjekter og antikviteter',
    'voorwerpen voor verzamelingen en antiquiteiten',
    "collectors' items and antiques",
    "oggetti da collezione o d'antiquariato",
  ),
};

/** The margin schemes differ in what is sold. */
function margin(fi: string, se: string, no: string, dk: string, nl: string, en: string, it: string): readonly string[] {
  return [
    `Marginaaliverotus: ${fi.toLowerCase()}`,
    `Vinstmarginalbeskattning: ${se.toLowerCase()}`,
    `Avansesystemet: ${no.toLowerCase()}`,
    `Brugtmomsordningen: ${dk.toLowerCase()}`,
    `Margeregeling: ${nl}`,
    `Margin scheme: ${en}`,
    `Regime del margine: ${it}`,
  ];
}

/** `132-1A` is article 132(1)(a), `143-1FA` article 143(1)(fa), `148-B` article 148(b). */
function article(rest: string): string | undefined {
  const match = /^(\d+)(?:-(\d+)?([A-Z]{1,2})?)?$/.exec(rest);
  if (!match) return undefined;
  const [, number, paragraph, letter] = match;
  return `${number}${paragraph ? `(${paragraph})` : ''}${letter ? `(${letter.toLowerCase()})` : ''}`;
}

/**
 * What an exemption reason code (BT-121, VATEX list) says, in words; for an article of the VAT directive its number,
 * for what is not known the code itself.
 */
export function exemptionText(code: string, language: CodeLanguage): string {
  const at = CODE_LANGUAGES.indexOf(language);
  const upper = code.toUpperCase();
  const words = WORDS[upper]?.[at];
  if (words) return words;
  const found = upper.startsWith('VATEX-EU-') ? article(upper.slice('VATEX-EU-'.length)) : undefined;
  if (found) return `${DIRECTIVE[at]}, art. ${found}`;
  const french = /^VATEX-FR-(?:CGI)?(\d.*)$/.exec(upper)?.[1];
  return french ? `CGI, art. ${french.replaceAll('-', ' ')}` : code;
}

const CATEGORIES: Readonly<Record<string, string>> = {
  'VATEX-EU-AE': 'AE',
  'VATEX-FR-AE': 'AE',
  'VATEX-EU-IC': 'K',
  'VATEX-EU-G': 'G',
  'VATEX-EU-O': 'O',
};

/** The VAT category (BT-118) that an exemption reason belongs to; the articles and margin schemes are exempt (E). */
export function categoryOfExemption(code: string): string {
  return CATEGORIES[code.toUpperCase()] ?? 'E';
}

const REASONS: Readonly<Record<string, string>> = {
  AE: 'VATEX-EU-AE',
  K: 'VATEX-EU-IC',
  G: 'VATEX-EU-G',
  O: 'VATEX-EU-O',
};

/** The exemption reason code that a VAT category has by itself; undefined where the category leaves it open. */
export function exemptionOfCategory(category: string): string | undefined {
  return REASONS[category];
}
