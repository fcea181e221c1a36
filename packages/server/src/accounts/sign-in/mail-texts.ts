import type { TicketPurpose } from './tickets.js';

/** Languages that mail to users is written in. */
export type MailLanguage = 'en' | 'fi';

interface TicketTexts {
  readonly subject: string;
  readonly text: (hours: number, company: string) => string;
  readonly ignore: string;
}

const TEXTS: Readonly<Record<MailLanguage, Readonly<Record<TicketPurpose, TicketTexts>>>> = {
  en: {
    VERIFY_EMAIL: {
      subject: 'Confirm your e-mail address',
      text: (hours) => `Welcome to AutoInvoice. Open this link within ${hours} hours to confirm your address:`,
      ignore: 'If you have not registered, you need not do anything.',
    },
    RESET_PASSWORD: {
      subject: 'Choose a new password',
      text: (hours) => `Open this link within ${hours} hour to choose a new password for AutoInvoice:`,
      ignore: 'If you have not asked for it, you need not do anything: your password stays as it is.',
    },
    INVITATION: {
      subject: 'You are invited to AutoInvoice',
      text: (hours, company) =>
        `You were invited to handle the invoices of ${company}. Open this link within ${hours / 24} days to choose a password:`,
      ignore: 'If you do not know the company, you need not do anything.',
    },
  },
  fi: {
    VERIFY_EMAIL: {
      subject: 'Vahvista sähköpostiosoitteesi',
      text: (hours) => `Tervetuloa AutoInvoiceen. Avaa tämä linkki ${hours} tunnin kuluessa vahvistaaksesi osoitteesi:`,
      ignore: 'Jos et ole rekisteröitynyt, sinun ei tarvitse tehdä mitään.',
    },
    RESET_PASSWORD: {
      subject: 'Valitse uusi salasana',
      text: (hours) => `Avaa tämä linkki ${hours} tunnin kuluessa valitaksesi uuden salasanan AutoInvoiceen:`,
      ignore: 'Jos et ole pyytänyt tätä, sinun ei tarvitse tehdä mitään: salasanasi pysyy ennallaan.',
    },
    INVITATION: {
      subject: 'Sinut on kutsuttu AutoInvoiceen',
      text: (hours, company) =>
        `Sinut on kutsuttu käsittelemään yrityksen ${company} laskuja. Avaa tämä linkki ${hours / 24} päivän kuluessa ja valitse salasana:`,
      ignore: 'Jos et tunne yritystä, sinun ei tarvitse tehdä mitään.',
    },
  },
};

/** The texts of a language; English for those that there are none in. */
export const mailTexts = (language: string): Readonly<Record<TicketPurpose, TicketTexts>> =>
  TEXTS[language as MailLanguage] ?? TEXTS.en;
