/** Texts of the mail and the page by which a company answers a takeover. */
export interface TakeoverTexts {
  /** Language of the texts (BCP 47), for the page's `lang`. */
  readonly language: string;
  readonly subject: (partner: string, company: string) => string;
  readonly mail: (partner: string, company: string, days: number) => string;
  readonly title: string;
  readonly statement: (partner: string, company: string, bid: string) => string;
  /** What consent means. */
  readonly meaning: string;
  readonly consent: string;
  readonly decline: string;
  readonly consented: string;
  readonly declined: string;
  readonly gone: string;
}

const en: TakeoverTexts = {
  language: 'en',
  subject: (partner, company) => `${partner} asks to manage the e-invoicing account of ${company}`,
  mail: (partner, company, days) =>
    `${partner} asks to take over the e-invoicing account of ${company}. If you agree, its user becomes an admin of the account and its software replaces that of other partners. You are asked because you are an admin of the account. Open this link within ${days} days to answer; without an answer nothing changes:`,
  title: 'Takeover of an account',
  statement: (partner, company, bid) => `${partner} asks to take over the e-invoicing account of ${company} (${bid}).`,
  meaning:
    'If you agree, a user of the partner becomes an admin of the account, the account is linked to its software, and links to the software of other partners end.',
  consent: 'Agree',
  decline: 'Decline',
  consented: 'Thank you. The partner can now complete the takeover.',
  declined: 'The takeover has been declined. Nothing changes.',
  gone: 'This link is not valid: it has been answered, taken back, or has expired.',
};

const fi: TakeoverTexts = {
  language: 'fi',
  subject: (partner, company) => `${partner} pyytää yrityksen ${company} verkkolaskutilin hoitoa`,
  mail: (partner, company, days) =>
    `${partner} pyytää saada ottaa hoitoonsa yrityksen ${company} verkkolaskutilin. Jos suostutte, sen käyttäjästä tulee tilin pääkäyttäjä ja sen ohjelmisto korvaa muiden kumppanien ohjelmistot. Kysymme teiltä, koska olette tilin pääkäyttäjä. Vastatkaa avaamalla linkki ${days} päivän kuluessa; ilman vastausta mikään ei muutu:`,
  title: 'Tilin siirto',
  statement: (partner, company, bid) =>
    `${partner} pyytää saada ottaa hoitoonsa yrityksen ${company} (${bid}) verkkolaskutilin.`,
  meaning:
    'Jos suostutte, kumppanin käyttäjästä tulee tilin pääkäyttäjä, tili liitetään sen ohjelmistoon ja liitokset muiden kumppanien ohjelmistoihin päättyvät.',
  consent: 'Suostun',
  decline: 'En suostu',
  consented: 'Kiitos. Kumppani voi nyt viedä siirron loppuun.',
  declined: 'Siirto on hylätty. Mikään ei muutu.',
  gone: 'Linkki ei ole voimassa: siihen on vastattu, se on peruttu tai vanhentunut.',
};

const sv: TakeoverTexts = {
  language: 'sv',
  subject: (partner, company) => `${partner} vill sköta e-fakturakontot för ${company}`,
  mail: (partner, company, days) =>
    `${partner} vill ta över e-fakturakontot för ${company}. Om ni samtycker blir dess användare administratör för kontot och dess program ersätter andra partners program. Ni tillfrågas som administratör för kontot. Öppna länken inom ${days} dagar för att svara; utan svar ändras ingenting:`,
  title: 'Övertagande av konto',
  statement: (partner, company, bid) => `${partner} vill ta över e-fakturakontot för ${company} (${bid}).`,
  meaning:
    'Om ni samtycker blir en användare hos partnern administratör för kontot, kontot kopplas till dess program och kopplingar till andra partners program upphör.',
  consent: 'Samtyck',
  decline: 'Avböj',
  consented: 'Tack. Partnern kan nu slutföra övertagandet.',
  declined: 'Övertagandet är avböjt. Ingenting ändras.',
  gone: 'Länken gäller inte: den är besvarad, återkallad eller för gammal.',
};

const nb: TakeoverTexts = {
  language: 'nb',
  subject: (partner, company) => `${partner} ønsker å forvalte e-fakturakontoen til ${company}`,
  mail: (partner, company, days) =>
    `${partner} ønsker å overta e-fakturakontoen til ${company}. Hvis dere samtykker, blir partnerens bruker administrator for kontoen, og programvaren erstatter andre partneres. Dere spørres som administrator for kontoen. Åpne lenken innen ${days} dager for å svare; uten svar endres ingenting:`,
  title: 'Overtakelse av konto',
  statement: (partner, company, bid) => `${partner} ønsker å overta e-fakturakontoen til ${company} (${bid}).`,
  meaning:
    'Hvis dere samtykker, blir en bruker hos partneren administrator for kontoen, kontoen kobles til partnerens programvare, og koblinger til andre partneres programvare opphører.',
  consent: 'Samtykk',
  decline: 'Avslå',
  consented: 'Takk. Partneren kan nå fullføre overtakelsen.',
  declined: 'Overtakelsen er avslått. Ingenting endres.',
  gone: 'Lenken gjelder ikke: den er besvart, trukket tilbake eller utløpt.',
};

const da: TakeoverTexts = {
  language: 'da',
  subject: (partner, company) => `${partner} ønsker at forvalte e-fakturakontoen for ${company}`,
  mail: (partner, company, days) =>
    `${partner} ønsker at overtage e-fakturakontoen for ${company}. Hvis I samtykker, bliver partnerens bruger administrator for kontoen, og dens software erstatter andre partneres. I spørges som administrator for kontoen. Åbn linket inden ${days} dage for at svare; uden svar ændres intet:`,
  title: 'Overtagelse af konto',
  statement: (partner, company, bid) => `${partner} ønsker at overtage e-fakturakontoen for ${company} (${bid}).`,
  meaning:
    'Hvis I samtykker, bliver en bruger hos partneren administrator for kontoen, kontoen knyttes til dens software, og forbindelser til andre partneres software ophører.',
  consent: 'Samtyk',
  decline: 'Afvis',
  consented: 'Tak. Partneren kan nu fuldføre overtagelsen.',
  declined: 'Overtagelsen er afvist. Intet ændres.',
  gone: 'Linket gælder ikke: det er besvaret, trukket tilbage eller udløbet.',
};

const nl: TakeoverTexts = {
  language: 'nl',
  subject: (partner, company) => `${partner} wil het e-facturatieaccount van ${company} beheren`,
  mail: (partner, company, days) =>
    `${partner} wil het e-facturatieaccount van ${company} overnemen. Als u instemt, wordt de gebruiker van de partner beheerder van het account en vervangt zijn software die van andere partners. U wordt gevraagd als beheerder van het account. Open de link binnen ${days} dagen om te antwoorden; zonder antwoord verandert er niets:`,
  title: 'Overname van een account',
  statement: (partner, company, bid) => `${partner} wil het e-facturatieaccount van ${company} (${bid}) overnemen.`,
  meaning:
    'Als u instemt, wordt een gebruiker van de partner beheerder van het account, wordt het account aan zijn software gekoppeld en eindigen koppelingen met software van andere partners.',
  consent: 'Instemmen',
  decline: 'Afwijzen',
  consented: 'Dank u. De partner kan de overname nu voltooien.',
  declined: 'De overname is afgewezen. Er verandert niets.',
  gone: 'Deze link is niet geldig: beantwoord, ingetrokken of verlopen.',
};

const byCountry: Readonly<Record<string, TakeoverTexts>> = { FI: fi, SE: sv, NO: nb, DK: da, NL: nl, BE: nl };

/** Texts in the language of a company's country (ISO 3166-1 alpha-2); English for countries without one here. */
export const takeoverTexts = (country: string): TakeoverTexts => byCountry[country] ?? en;
