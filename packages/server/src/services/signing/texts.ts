import type { SignedKind } from './link.js';

/** Texts of the mail and the page by which an agreement is signed. */
export interface AgreementTexts {
  /** Language of the texts (BCP 47), for the page's `lang`. */
  readonly language: string;
  readonly title: string;
  readonly services: Readonly<Record<SignedKind, string>>;
  readonly statement: (company: string, bid: string, service: string, account: string) => string;
  readonly mail: (days: number) => string;
  /** What signing means. */
  readonly meaning: string;
  readonly sign: string;
  readonly decline: string;
  readonly signed: string;
  readonly declined: string;
  readonly gone: string;
}

const en: AgreementTexts = {
  language: 'en',
  title: 'Agreement to sign',
  services: {
    receivables: 'Collection of receivables (Amili)',
    atg: 'AvtaleGiro',
    op_invoice_credit: 'Invoice credit (OP Laskulaina)',
  },
  statement: (company, bid, service, account) =>
    `${company} (${bid}) takes the service ${service} for account ${account}.`,
  mail: (days) =>
    `Open this link within ${days} days to read and sign the agreement; without an answer nothing changes:`,
  meaning: 'By signing you confirm that you may act for the company in this and that the particulars are right.',
  sign: 'Sign',
  decline: 'Decline',
  signed: 'Thank you. The service provider has been asked to open the service.',
  declined: 'The agreement has been declined. The service is not opened.',
  gone: 'This link is not valid: it has been answered, replaced, or has expired.',
};

const fi: AgreementTexts = {
  language: 'fi',
  title: 'Allekirjoitettava sopimus',
  services: { receivables: 'Saatavien hoito (Amili)', atg: 'AvtaleGiro', op_invoice_credit: 'OP Laskulaina' },
  statement: (company, bid, service, account) =>
    `${company} (${bid}) ottaa käyttöön palvelun ${service} tilille ${account}.`,
  mail: (days) =>
    `Lukekaa ja allekirjoittakaa sopimus avaamalla linkki ${days} päivän kuluessa; ilman vastausta mikään ei muutu:`,
  meaning: 'Allekirjoittamalla vahvistatte, että voitte edustaa yritystä tässä asiassa ja että tiedot ovat oikein.',
  sign: 'Allekirjoitan',
  decline: 'En hyväksy',
  signed: 'Kiitos. Palveluntarjoajaa on pyydetty avaamaan palvelu.',
  declined: 'Sopimus on hylätty. Palvelua ei avata.',
  gone: 'Linkki ei ole voimassa: siihen on vastattu, se on korvattu tai vanhentunut.',
};

const sv: AgreementTexts = {
  language: 'sv',
  title: 'Avtal att underteckna',
  services: {
    receivables: 'Fordringshantering (Amili)',
    atg: 'AvtaleGiro',
    op_invoice_credit: 'Fakturakredit (OP Laskulaina)',
  },
  statement: (company, bid, service, account) =>
    `${company} (${bid}) tar tjänsten ${service} i bruk för konto ${account}.`,
  mail: (days) => `Öppna länken inom ${days} dagar för att läsa och underteckna avtalet; utan svar ändras ingenting:`,
  meaning: 'Genom att underteckna bekräftar du att du får företräda företaget i saken och att uppgifterna stämmer.',
  sign: 'Underteckna',
  decline: 'Avböj',
  signed: 'Tack. Tjänsteleverantören har ombetts öppna tjänsten.',
  declined: 'Avtalet har avböjts. Tjänsten öppnas inte.',
  gone: 'Länken gäller inte: den har besvarats, ersatts eller gått ut.',
};

const nb: AgreementTexts = {
  language: 'nb',
  title: 'Avtale til signering',
  services: {
    receivables: 'Fordringshåndtering (Amili)',
    atg: 'AvtaleGiro',
    op_invoice_credit: 'Fakturakreditt (OP Laskulaina)',
  },
  statement: (company, bid, service, account) =>
    `${company} (${bid}) tar i bruk tjenesten ${service} for konto ${account}.`,
  mail: (days) => `Åpne lenken innen ${days} dager for å lese og signere avtalen; uten svar endres ingenting:`,
  meaning: 'Ved å signere bekrefter du at du kan opptre for bedriften i saken og at opplysningene er riktige.',
  sign: 'Signer',
  decline: 'Avslå',
  signed: 'Takk. Leverandøren av tjenesten er bedt om å åpne den.',
  declined: 'Avtalen er avslått. Tjenesten åpnes ikke.',
  gone: 'Lenken er ikke gyldig: den er besvart, erstattet eller utløpt.',
};

const byCountry: Readonly<Record<string, AgreementTexts>> = { FI: fi, SE: sv, NO: nb };

/** The texts in the language of a country (ISO 3166-1), English for others. */
export const agreementTexts = (country: string): AgreementTexts => byCountry[country] ?? en;
