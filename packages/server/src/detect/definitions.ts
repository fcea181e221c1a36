import type { Texts } from '../platform/languages.js';
import type { CheckName } from './names.js';

/** Where a check looks. */
interface CheckSource {
  /** Fixed, for programs. */
  readonly name: string;
  readonly names: Texts;
}

/** What a check is, in words for people. */
export interface CheckDefinition {
  readonly friendlyName: Texts;
  readonly title: Texts;
  readonly description: Texts;
  /** For developers, English only. */
  readonly docDescription: string;
  /** Which invoices it is for. */
  readonly scope: Texts;
  readonly sources: readonly CheckSource[];
}

const receivedInvoices: Texts = [
  'Received invoices',
  'Vastaanotetut laskut',
  'Mottagna fakturor',
  'Mottatte fakturaer',
  'Modtagne fakturaer',
  'Ontvangen facturen',
];
const scannedInvoices: Texts = [
  'Scanned invoices',
  'Skannatut laskut',
  'Skannade fakturor',
  'Skannede fakturaer',
  'Scannede fakturaer',
  'Gescande facturen',
];

const ownHistory: CheckSource = {
  name: 'OWN_INVOICES',
  names: [
    'Your own received invoices',
    'Omat vastaanotetut laskut',
    'Egna mottagna fakturor',
    'Egne mottatte fakturaer',
    'Egne modtagne fakturaer',
    'Uw eigen ontvangen facturen',
  ],
};
const service: CheckSource = {
  name: 'SERVICE',
  names: [
    'Companies of this service',
    'Tämän palvelun yritykset',
    'Företag i denna tjänst',
    'Virksomheter i denne tjenesten',
    'Virksomheder i denne tjeneste',
    'Bedrijven van deze dienst',
  ],
};
const ytj: CheckSource = {
  name: 'YTJ',
  names: [
    'Finnish Business Information System',
    'Yritys- ja yhteisötietojärjestelmä',
    'Företags- och organisationsdatasystemet',
    'Det finske foretaksregisteret',
    'Det finske virksomhedsregister',
    'Fins bedrijfsregister',
  ],
};
const brreg: CheckSource = {
  name: 'BRREG',
  names: [
    'Norwegian Central Coordinating Register',
    'Norjan yritysrekisteri',
    'Norska enhetsregistret',
    'Enhetsregisteret',
    'Det norske enhedsregister',
    'Noors bedrijfsregister',
  ],
};
const vies: CheckSource = {
  name: 'VIES',
  names: [
    'VIES of the European Commission',
    'Euroopan komission VIES',
    'Europeiska kommissionens VIES',
    'EU-kommisjonens VIES',
    'Europa-Kommissionens VIES',
    'VIES van de Europese Commissie',
  ],
};
const reports: CheckSource = {
  name: 'FRAUD_REPORTS',
  names: [
    'Reports of receivers, confirmed',
    'Vastaanottajien vahvistetut ilmoitukset',
    'Bekräftade anmälningar från mottagare',
    'Bekreftede meldinger fra mottakere',
    'Bekræftede anmeldelser fra modtagere',
    'Bevestigde meldingen van ontvangers',
  ],
};
const lists: CheckSource = {
  name: 'WARNING_LISTS',
  names: [
    'Published warning lists',
    'Julkaistut varoituslistat',
    'Publicerade varningslistor',
    'Publiserte varsellister',
    'Offentliggjorte advarselslister',
    'Gepubliceerde waarschuwingslijsten',
  ],
};

/** The checks in words. */
export const checkDefinitions: Readonly<Record<CheckName, CheckDefinition>> = {
  SUPPLIER_ACTIVATION: {
    friendlyName: [
      'Supplier activation',
      'Toimittajan aktivointi',
      'Leverantörsaktivering',
      'Leverandøraktivering',
      'Leverandøraktivering',
      'Leveranciersactivering',
    ],
    title: [
      'Could the sender send e-invoices?',
      'Voisiko lähettäjä lähettää verkkolaskuja?',
      'Kan avsändaren skicka e-fakturor?',
      'Kan avsenderen sende e-fakturaer?',
      'Kan afsenderen sende e-fakturaer?',
      'Kan de afzender e-facturen versturen?',
    ],
    description: [
      'For scanned invoices: looks whether the sender is able to send e-invoices, so that it can be asked to.',
      'Skannatuille laskuille: tarkistaa, pystyykö lähettäjä lähettämään verkkolaskuja, jotta niitä voi pyytää.',
      'För skannade fakturor: ser efter om avsändaren kan skicka e-fakturor, så att man kan be om det.',
      'For skannede fakturaer: ser om avsenderen kan sende e-fakturaer, slik at man kan be om det.',
      'For scannede fakturaer: ser, om afsenderen kan sende e-fakturaer, så man kan bede om det.',
      'Voor gescande facturen: kijkt of de afzender e-facturen kan versturen, zodat daarom gevraagd kan worden.',
    ],
    docDescription:
      'A sender can send electronically when it is a verified company of this service, or has sent the receiver an invoice that was not scanned.',
    scope: scannedInvoices,
    sources: [service, ownHistory],
  },
  BANK_ACCOUNT_CHANGED: {
    friendlyName: ['Bank account', 'Pankkitili', 'Bankkonto', 'Bankkonto', 'Bankkonto', 'Bankrekening'],
    title: [
      'Is the bank account the usual one?',
      'Onko pankkitili entinen?',
      'Är bankkontot det vanliga?',
      'Er bankkontoen den vanlige?',
      'Er bankkontoen den sædvanlige?',
      'Is het de gebruikelijke bankrekening?',
    ],
    description: [
      'Compares the bank accounts on the invoice with those of earlier invoices from the same sender.',
      'Vertaa laskun tilinumeroita saman lähettäjän aiempien laskujen tilinumeroihin.',
      'Jämför fakturans bankkonton med dem på tidigare fakturor från samma avsändare.',
      'Sammenligner fakturaens bankkontoer med dem på tidligere fakturaer fra samme avsender.',
      'Sammenligner fakturaens bankkonti med dem på tidligere fakturaer fra samme afsender.',
      'Vergelijkt de bankrekeningen op de factuur met die van eerdere facturen van dezelfde afzender.',
    ],
    docDescription:
      'The history is that of the receiver alone: its latest 50 invoices from the sender, without those that it has reported as fraud.',
    scope: receivedInvoices,
    sources: [ownHistory],
  },
  SENDER_BID_STATUS: {
    friendlyName: [
      'Company register',
      'Yritysrekisteri',
      'Företagsregister',
      'Foretaksregister',
      'Virksomhedsregister',
      'Bedrijfsregister',
    ],
    title: [
      'Is the sender a company in good standing?',
      'Onko lähettäjä toimiva yritys?',
      'Är avsändaren ett verksamt företag?',
      'Er avsenderen en virksomhet i drift?',
      'Er afsenderen en virksomhed i drift?',
      'Is de afzender een actief bedrijf?',
    ],
    description: [
      'Asks the company register whether the sender exists, is active and solvent; in Finland also the prepayment register.',
      'Kysyy yritysrekisteristä, onko lähettäjä olemassa, toiminnassa ja maksukykyinen; Suomessa myös ennakkoperintärekisteri.',
      'Frågar företagsregistret om avsändaren finns, är verksam och solvent; i Finland även förskottsuppbördsregistret.',
      'Spør foretaksregisteret om avsenderen finnes, er i drift og solvent; i Finland også forskuddsregisteret.',
      'Spørger virksomhedsregistret, om afsenderen findes, er i drift og solvent; i Finland også forskudsregistret.',
      'Vraagt het bedrijfsregister of de afzender bestaat, actief en solvabel is; in Finland ook het voorheffingsregister.',
    ],
    docDescription: 'Finland and Norway; senders from elsewhere are not checked.',
    scope: receivedInvoices,
    sources: [ytj, brreg],
  },
  SENDER_WARNING_LIST: {
    friendlyName: [
      'Warning list',
      'Varoituslista',
      'Varningslista',
      'Varselliste',
      'Advarselsliste',
      'Waarschuwingslijst',
    ],
    title: [
      'Is the sender known for fraud?',
      'Tunnetaanko lähettäjä petoksista?',
      'Är avsändaren känd för bedrägeri?',
      'Er avsenderen kjent for svindel?',
      'Er afsenderen kendt for svindel?',
      'Staat de afzender bekend om fraude?',
    ],
    description: [
      'Looks for the sender on warning lists and among senders that several receivers have reported.',
      'Etsii lähettäjää varoituslistoilta ja useiden vastaanottajien ilmoittamista lähettäjistä.',
      'Söker avsändaren på varningslistor och bland avsändare som flera mottagare har anmält.',
      'Søker avsenderen på varsellister og blant avsendere som flere mottakere har meldt.',
      'Søger afsenderen på advarselslister og blandt afsendere, som flere modtagere har anmeldt.',
      'Zoekt de afzender op waarschuwingslijsten en onder afzenders die door meerdere ontvangers zijn gemeld.',
    ],
    docDescription:
      'A sender is found by its business id and country, by its bank account, or by its name where the list has no more. Reports count when enough companies made them and the person who runs the service has confirmed it.',
    scope: receivedInvoices,
    sources: [lists, reports],
  },
  VAT: {
    friendlyName: [
      'VAT register',
      'ALV-rekisteri',
      'Momsregister',
      'Merverdiavgiftsregister',
      'Momsregister',
      'Btw-register',
    ],
    title: [
      'May the sender charge VAT?',
      'Saako lähettäjä periä arvonlisäveroa?',
      'Får avsändaren ta ut moms?',
      'Kan avsenderen kreve merverdiavgift?',
      'Må afsenderen opkræve moms?',
      'Mag de afzender btw berekenen?',
    ],
    description: [
      'For invoices with VAT: asks whether the sender is registered for it.',
      'Laskuille, joilla on arvonlisäveroa: kysyy, onko lähettäjä arvonlisäverovelvollinen.',
      'För fakturor med moms: frågar om avsändaren är momsregistrerad.',
      'For fakturaer med merverdiavgift: spør om avsenderen er avgiftsregistrert.',
      'For fakturaer med moms: spørger, om afsenderen er momsregistreret.',
      'Voor facturen met btw: vraagt of de afzender btw-plichtig is.',
    ],
    docDescription:
      'Norway by its register, countries of the EU by VIES. Invoices with less than 1 unit of VAT are not checked.',
    scope: receivedInvoices,
    sources: [brreg, vies],
  },
};
