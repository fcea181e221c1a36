/** What a supplier is written. */
export interface SupplierTexts {
  readonly subject: (company: string) => string;
  readonly greeting: (name: string) => string;
  readonly request: (company: string, bid: string) => string;
  /** One address with its operator. */
  readonly place: (address: string, operator: string) => string;
  readonly end: string;
}

const byLanguage = {
  EN: {
    subject: (company) => `${company} asks for e-invoices`,
    greeting: (name) => `Dear ${name},`,
    request: (company, bid) =>
      `Your invoices to ${company} (${bid}) come on paper or as PDF and have to be scanned. ${company} receives e-invoices and asks you to send them from now on to:`,
    place: (address, operator) => `E-invoicing address ${address}, operator ${operator}`,
    end: 'Your invoicing software or its supplier tells how to begin. You are asked this once.',
  },
  FI: {
    subject: (company) => `${company} toivoo verkkolaskuja`,
    greeting: (name) => `Hyvä ${name},`,
    request: (company, bid) =>
      `Laskunne yritykselle ${company} (${bid}) saapuvat paperilla tai PDF-tiedostoina, ja ne on skannattava. ${company} vastaanottaa verkkolaskuja ja pyytää teitä lähettämään laskut jatkossa osoitteeseen:`,
    place: (address, operator) => `Verkkolaskuosoite ${address}, operaattori ${operator}`,
    end: 'Laskutusohjelmanne tai sen toimittaja neuvoo alkuun. Tätä kysytään teiltä kerran.',
  },
  SE: {
    subject: (company) => `${company} önskar e-fakturor`,
    greeting: (name) => `Hej ${name},`,
    request: (company, bid) =>
      `Era fakturor till ${company} (${bid}) kommer på papper eller som PDF och måste skannas. ${company} tar emot e-fakturor och ber er skicka dem i fortsättningen till:`,
    place: (address, operator) => `E-fakturaadress ${address}, operatör ${operator}`,
    end: 'Ert faktureringsprogram eller dess leverantör berättar hur ni börjar. Ni tillfrågas en gång.',
  },
  NO: {
    subject: (company) => `${company} ber om e-fakturaer`,
    greeting: (name) => `Hei ${name},`,
    request: (company, bid) =>
      `Fakturaene deres til ${company} (${bid}) kommer på papir eller som PDF og må skannes. ${company} mottar e-fakturaer og ber dere fra nå av sende dem til:`,
    place: (address, operator) => `E-fakturaadresse ${address}, operatør ${operator}`,
    end: 'Fakturaprogrammet deres eller leverandøren av det forteller hvordan dere begynner. Dere spørres én gang.',
  },
  DK: {
    subject: (company) => `${company} beder om e-fakturaer`,
    greeting: (name) => `Hej ${name},`,
    request: (company, bid) =>
      `Jeres fakturaer til ${company} (${bid}) kommer på papir eller som PDF og skal skannes. ${company} modtager e-fakturaer og beder jer fremover sende dem til:`,
    place: (address, operator) => `E-fakturaadresse ${address}, operatør ${operator}`,
    end: 'Jeres faktureringsprogram eller dets leverandør fortæller, hvordan I begynder. I spørges én gang.',
  },
  NL: {
    subject: (company) => `${company} vraagt om e-facturen`,
    greeting: (name) => `Geachte ${name},`,
    request: (company, bid) =>
      `Uw facturen aan ${company} (${bid}) komen op papier of als PDF en moeten worden gescand. ${company} ontvangt e-facturen en vraagt u ze voortaan te sturen naar:`,
    place: (address, operator) => `E-factuuradres ${address}, operator ${operator}`,
    end: 'Uw factuursoftware of de leverancier ervan vertelt hoe u begint. Dit wordt u één keer gevraagd.',
  },
} as const satisfies Record<string, SupplierTexts>;

type SupplierLanguage = keyof typeof byLanguage;

/** Languages that suppliers are written in, in the words of the contract's `lang`. */
export const supplierLanguages = Object.keys(byLanguage) as SupplierLanguage[];

const iso639: Readonly<Record<string, SupplierLanguage>> = { SV: 'SE', NB: 'NO', NN: 'NO', DA: 'DK' };

/** The language that a text names, by the contract's word or its ISO 639 code; undefined for others. */
export function supplierLanguage(text: string): SupplierLanguage | undefined {
  const word = text.trim().toUpperCase();
  return iso639[word] ?? supplierLanguages.find((language) => language === word);
}

/** Texts in a language of `supplierLanguages`. */
export const supplierTexts = (language: string): SupplierTexts =>
  byLanguage[language as SupplierLanguage] ?? byLanguage.EN;
