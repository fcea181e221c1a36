/** What the admins of an idle company are told. */
export interface IdleTexts {
  readonly subject: (company: string) => string;
  readonly mail: (company: string, bid: string, days: number) => string;
  /** What happens next, when something does. */
  readonly lock: (days: number) => string;
}

const en: IdleTexts = {
  subject: (company) => `The e-invoicing account of ${company} is not in use`,
  mail: (company, bid, days) =>
    `The e-invoicing account of ${company} (${bid}) has not been used for ${days} days. Signing in, or any use by your software, keeps it.`,
  lock: (days) => `Otherwise it will be locked in ${days} days.`,
};
const fi: IdleTexts = {
  subject: (company) => `Yrityksen ${company} verkkolaskutili ei ole käytössä`,
  mail: (company, bid, days) =>
    `Yrityksen ${company} (${bid}) verkkolaskutiliä ei ole käytetty ${days} päivään. Tili säilyy, kun kirjaudutte sisään tai ohjelmistonne käyttää sitä.`,
  lock: (days) => `Muuten tili lukitaan ${days} päivän kuluttua.`,
};
const sv: IdleTexts = {
  subject: (company) => `E-fakturakontot för ${company} används inte`,
  mail: (company, bid, days) =>
    `E-fakturakontot för ${company} (${bid}) har inte använts på ${days} dagar. Det behålls när ni loggar in eller ert program använder det.`,
  lock: (days) => `Annars låses det om ${days} dagar.`,
};
const nb: IdleTexts = {
  subject: (company) => `E-fakturakontoen til ${company} er ikke i bruk`,
  mail: (company, bid, days) =>
    `E-fakturakontoen til ${company} (${bid}) har ikke vært brukt på ${days} dager. Den beholdes når dere logger inn eller programvaren bruker den.`,
  lock: (days) => `Ellers låses den om ${days} dager.`,
};
const da: IdleTexts = {
  subject: (company) => `E-fakturakontoen for ${company} er ikke i brug`,
  mail: (company, bid, days) =>
    `E-fakturakontoen for ${company} (${bid}) har ikke været brugt i ${days} dage. Den beholdes, når I logger ind, eller jeres software bruger den.`,
  lock: (days) => `Ellers låses den om ${days} dage.`,
};
const nl: IdleTexts = {
  subject: (company) => `Het e-facturatieaccount van ${company} wordt niet gebruikt`,
  mail: (company, bid, days) =>
    `Het e-facturatieaccount van ${company} (${bid}) is ${days} dagen niet gebruikt. Het blijft bestaan als u inlogt of uw software het gebruikt.`,
  lock: (days) => `Anders wordt het over ${days} dagen vergrendeld.`,
};

const byCountry: Readonly<Record<string, IdleTexts>> = { FI: fi, SE: sv, NO: nb, DK: da, NL: nl, BE: nl };

/** Texts in the language of a company's country (ISO 3166-1 alpha-2); English for countries without one here. */
export const idleTexts = (country: string): IdleTexts => byCountry[country] ?? en;
