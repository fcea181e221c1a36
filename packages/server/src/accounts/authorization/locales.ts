/** Texts of the sign request, by the locale of the request (contract 3.2). */
export interface SignTexts {
  /** Language of the texts (BCP 47), for the page's `lang`. */
  readonly language: string;
  readonly subject: (company: string) => string;
  readonly invitation: (company: string, bid: string, days: number) => string;
  readonly title: string;
  readonly statement: (company: string, bid: string) => string;
  readonly name: string;
  readonly right: string;
  readonly sign: string;
  readonly done: string;
  readonly gone: string;
  readonly incomplete: string;
}

const en: SignTexts = {
  language: 'en',
  subject: (company) => `Confirm the e-invoicing account of ${company}`,
  invitation: (company, bid, days) =>
    `An e-invoicing account has been opened for ${company} (${bid}). Before it can send and receive, somebody with the right to sign for the company must confirm it. Open this link within ${days} days:`,
  title: 'Confirm the account',
  statement: (company, bid) => `An e-invoicing account has been opened for ${company} (${bid}).`,
  name: 'Your full name',
  right: 'I have the right to sign for this company, and I confirm that the account is opened on its behalf.',
  sign: 'Sign',
  done: 'Thank you. The confirmation has been recorded.',
  gone: 'This link is not valid: it has been used, cancelled, replaced by a newer one, or has expired.',
  incomplete: 'Write your full name and tick the box.',
};

const fi: SignTexts = {
  language: 'fi',
  subject: (company) => `Vahvista yrityksen ${company} verkkolaskutili`,
  invitation: (company, bid, days) =>
    `Yritykselle ${company} (${bid}) on avattu verkkolaskutili. Ennen kuin tilillä voi lähettää ja vastaanottaa, yrityksen nimenkirjoitukseen oikeutetun on vahvistettava se. Avaa tämä linkki ${days} päivän kuluessa:`,
  title: 'Vahvista tili',
  statement: (company, bid) => `Yritykselle ${company} (${bid}) on avattu verkkolaskutili.`,
  name: 'Koko nimesi',
  right: 'Minulla on oikeus kirjoittaa yrityksen nimi, ja vahvistan, että tili on avattu sen puolesta.',
  sign: 'Allekirjoita',
  done: 'Kiitos. Vahvistus on tallennettu.',
  gone: 'Linkki ei ole voimassa: se on käytetty, peruttu, korvattu uudemmalla tai vanhentunut.',
  incomplete: 'Kirjoita koko nimesi ja rastita ruutu.',
};

const sv: SignTexts = {
  language: 'sv',
  subject: (company) => `Bekräfta e-fakturakontot för ${company}`,
  invitation: (company, bid, days) =>
    `Ett e-fakturakonto har öppnats för ${company} (${bid}). Innan det kan skicka och ta emot måste en firmatecknare bekräfta det. Öppna länken inom ${days} dagar:`,
  title: 'Bekräfta kontot',
  statement: (company, bid) => `Ett e-fakturakonto har öppnats för ${company} (${bid}).`,
  name: 'Ditt fullständiga namn',
  right: 'Jag har rätt att teckna företagets firma och bekräftar att kontot har öppnats för dess räkning.',
  sign: 'Signera',
  done: 'Tack. Bekräftelsen har sparats.',
  gone: 'Länken gäller inte: den är använd, återkallad, ersatt av en nyare eller för gammal.',
  incomplete: 'Skriv ditt fullständiga namn och kryssa i rutan.',
};

const no: SignTexts = {
  language: 'nb',
  subject: (company) => `Bekreft e-fakturakontoen til ${company}`,
  invitation: (company, bid, days) =>
    `Det er åpnet en e-fakturakonto for ${company} (${bid}). Før den kan sende og motta, må noen med signaturrett for foretaket bekrefte den. Åpne lenken innen ${days} dager:`,
  title: 'Bekreft kontoen',
  statement: (company, bid) => `Det er åpnet en e-fakturakonto for ${company} (${bid}).`,
  name: 'Fullt navn',
  right: 'Jeg har rett til å signere for foretaket og bekrefter at kontoen er åpnet på dets vegne.',
  sign: 'Signer',
  done: 'Takk. Bekreftelsen er lagret.',
  gone: 'Lenken gjelder ikke: den er brukt, trukket tilbake, erstattet av en nyere eller utløpt.',
  incomplete: 'Skriv fullt navn og kryss av.',
};

const nl: SignTexts = {
  language: 'nl',
  subject: (company) => `Bevestig het e-facturatieaccount van ${company}`,
  invitation: (company, bid, days) =>
    `Voor ${company} (${bid}) is een e-facturatieaccount geopend. Voordat het kan verzenden en ontvangen, moet iemand met tekenbevoegdheid het bevestigen. Open deze link binnen ${days} dagen:`,
  title: 'Account bevestigen',
  statement: (company, bid) => `Voor ${company} (${bid}) is een e-facturatieaccount geopend.`,
  name: 'Uw volledige naam',
  right: 'Ik ben tekenbevoegd voor dit bedrijf en bevestig dat het account namens het bedrijf is geopend.',
  sign: 'Ondertekenen',
  done: 'Dank u. De bevestiging is vastgelegd.',
  gone: 'Deze link is niet geldig: gebruikt, ingetrokken, vervangen door een nieuwere of verlopen.',
  incomplete: 'Vul uw volledige naam in en vink het vakje aan.',
};

/** Belgium is written to in Dutch, the language of most of its companies; the contract has one locale for it. */
const byLocale = { FI: fi, NO: no, SE: sv, EN: en, NL: nl, BE: nl } as const;

export type SignLocale = keyof typeof byLocale;
/** Locales that a sign request can be made in. */
export const signLocales = Object.keys(byLocale) as SignLocale[];

/** Texts of a locale; English for one that is not known. */
export const signTexts = (locale: string): SignTexts => byLocale[locale as SignLocale] ?? en;
