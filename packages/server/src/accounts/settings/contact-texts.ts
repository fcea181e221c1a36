/** Texts about verifying an address that a company wants answers to its invoices at. */
export interface ContactTexts {
  /** BCP 47. */
  readonly language: string;
  readonly subject: (company: string) => string;
  readonly mail: (company: string, bid: string, days: number) => string;
  readonly title: string;
  readonly statement: (company: string, address: string) => string;
  readonly confirm: string;
  readonly done: string;
  readonly gone: string;
}

const en: ContactTexts = {
  language: 'en',
  subject: (company) => `Confirm this address for ${company}`,
  mail: (company, bid, days) =>
    `${company} (${bid}) wants answers to the invoices that it mails to come to this address. If that is right, open this link within ${days} days; otherwise you need not do anything:`,
  title: 'Confirm the address',
  statement: (company, address) => `Answers to invoices of ${company} are to come to ${address}.`,
  confirm: 'Confirm',
  done: 'Thank you. The address is confirmed.',
  gone: 'This link is not valid: it has been used, replaced by a newer one, or has expired.',
};

const fi: ContactTexts = {
  language: 'fi',
  subject: (company) => `Vahvista tämä osoite yritykselle ${company}`,
  mail: (company, bid, days) =>
    `${company} (${bid}) haluaa vastaukset sähköpostitse lähettämiinsä laskuihin tähän osoitteeseen. Jos se on oikein, avaa linkki ${days} päivän kuluessa; muuten sinun ei tarvitse tehdä mitään:`,
  title: 'Vahvista osoite',
  statement: (company, address) => `Vastaukset yrityksen ${company} laskuihin tulevat osoitteeseen ${address}.`,
  confirm: 'Vahvista',
  done: 'Kiitos. Osoite on vahvistettu.',
  gone: 'Linkki ei ole voimassa: se on käytetty, korvattu uudemmalla tai vanhentunut.',
};

const sv: ContactTexts = {
  language: 'sv',
  subject: (company) => `Bekräfta den här adressen för ${company}`,
  mail: (company, bid, days) =>
    `${company} (${bid}) vill få svar på fakturor som skickas med e-post till den här adressen. Om det stämmer, öppna länken inom ${days} dagar; annars behöver du inte göra något:`,
  title: 'Bekräfta adressen',
  statement: (company, address) => `Svar på fakturor från ${company} ska komma till ${address}.`,
  confirm: 'Bekräfta',
  done: 'Tack. Adressen är bekräftad.',
  gone: 'Länken gäller inte: den är använd, ersatt av en nyare eller för gammal.',
};

const nb: ContactTexts = {
  language: 'nb',
  subject: (company) => `Bekreft denne adressen for ${company}`,
  mail: (company, bid, days) =>
    `${company} (${bid}) vil ha svar på fakturaer som sendes med e-post, til denne adressen. Stemmer det, åpne lenken innen ${days} dager; ellers trenger du ikke gjøre noe:`,
  title: 'Bekreft adressen',
  statement: (company, address) => `Svar på fakturaer fra ${company} skal komme til ${address}.`,
  confirm: 'Bekreft',
  done: 'Takk. Adressen er bekreftet.',
  gone: 'Lenken gjelder ikke: den er brukt, erstattet av en nyere eller utløpt.',
};

const da: ContactTexts = {
  language: 'da',
  subject: (company) => `Bekræft denne adresse for ${company}`,
  mail: (company, bid, days) =>
    `${company} (${bid}) vil have svar på fakturaer, der sendes med e-mail, til denne adresse. Er det rigtigt, så åbn linket inden ${days} dage; ellers behøver du ikke gøre noget:`,
  title: 'Bekræft adressen',
  statement: (company, address) => `Svar på fakturaer fra ${company} skal komme til ${address}.`,
  confirm: 'Bekræft',
  done: 'Tak. Adressen er bekræftet.',
  gone: 'Linket gælder ikke: det er brugt, erstattet af et nyere eller udløbet.',
};

const nl: ContactTexts = {
  language: 'nl',
  subject: (company) => `Bevestig dit adres voor ${company}`,
  mail: (company, bid, days) =>
    `${company} (${bid}) wil antwoorden op gemailde facturen op dit adres ontvangen. Als dat klopt, open dan de link binnen ${days} dagen; anders hoeft u niets te doen:`,
  title: 'Bevestig het adres',
  statement: (company, address) => `Antwoorden op facturen van ${company} komen op ${address}.`,
  confirm: 'Bevestigen',
  done: 'Dank u. Het adres is bevestigd.',
  gone: 'Deze link is niet geldig: gebruikt, vervangen door een nieuwere of verlopen.',
};

const byCountry: Readonly<Record<string, ContactTexts>> = { FI: fi, SE: sv, NO: nb, DK: da, NL: nl, BE: nl };

/** Texts in the language of a company's country (ISO 3166-1 alpha-2); English for countries without one here. */
export const contactTexts = (country: string): ContactTexts => byCountry[country] ?? en;
