/** What is known of an invoice that somebody is told of. */
export interface NoticeFacts {
  readonly company: string;
  readonly number: string;
  /** The other party: the sender of a received invoice, the recipient of a sent one. */
  readonly party: string;
  /** Amount with its currency. */
  readonly sum: string;
  /** YYYY-MM-DD. */
  readonly due: string;
  /** Why it failed; empty when nothing is known. */
  readonly reason: string;
}

interface Notice {
  readonly subject: (facts: NoticeFacts) => string;
  readonly text: (facts: NoticeFacts) => string;
}

export interface NoticeTexts {
  readonly RECEIVED: Notice;
  readonly FAILED: Notice;
}

const en: NoticeTexts = {
  RECEIVED: {
    subject: ({ number, party }) => `Invoice ${number} from ${party}`,
    text: (f) => `${f.company} has received invoice ${f.number} from ${f.party}: ${f.sum}, due ${f.due}.`,
  },
  FAILED: {
    subject: ({ number, party }) => `Invoice ${number} to ${party} was not delivered`,
    text: (f) => `Invoice ${f.number} of ${f.company} to ${f.party} (${f.sum}) was not delivered.\n\n${f.reason}`,
  },
};

const fi: NoticeTexts = {
  RECEIVED: {
    subject: ({ number, party }) => `Lasku ${number} lähettäjältä ${party}`,
    text: (f) => `${f.company} on saanut laskun ${f.number} lähettäjältä ${f.party}: ${f.sum}, eräpäivä ${f.due}.`,
  },
  FAILED: {
    subject: ({ number, party }) => `Laskua ${number} vastaanottajalle ${party} ei voitu toimittaa`,
    text: (f) =>
      `Yrityksen ${f.company} laskua ${f.number} vastaanottajalle ${f.party} (${f.sum}) ei voitu toimittaa.\n\n${f.reason}`,
  },
};

const sv: NoticeTexts = {
  RECEIVED: {
    subject: ({ number, party }) => `Faktura ${number} från ${party}`,
    text: (f) => `${f.company} har fått faktura ${f.number} från ${f.party}: ${f.sum}, förfaller ${f.due}.`,
  },
  FAILED: {
    subject: ({ number, party }) => `Faktura ${number} till ${party} levererades inte`,
    text: (f) => `Faktura ${f.number} från ${f.company} till ${f.party} (${f.sum}) levererades inte.\n\n${f.reason}`,
  },
};

const nb: NoticeTexts = {
  RECEIVED: {
    subject: ({ number, party }) => `Faktura ${number} fra ${party}`,
    text: (f) => `${f.company} har mottatt faktura ${f.number} fra ${f.party}: ${f.sum}, forfall ${f.due}.`,
  },
  FAILED: {
    subject: ({ number, party }) => `Faktura ${number} til ${party} ble ikke levert`,
    text: (f) => `Faktura ${f.number} fra ${f.company} til ${f.party} (${f.sum}) ble ikke levert.\n\n${f.reason}`,
  },
};

const da: NoticeTexts = {
  RECEIVED: {
    subject: ({ number, party }) => `Faktura ${number} fra ${party}`,
    text: (f) => `${f.company} har modtaget faktura ${f.number} fra ${f.party}: ${f.sum}, forfalder ${f.due}.`,
  },
  FAILED: {
    subject: ({ number, party }) => `Faktura ${number} til ${party} blev ikke leveret`,
    text: (f) => `Faktura ${f.number} fra ${f.company} til ${f.party} (${f.sum}) blev ikke leveret.\n\n${f.reason}`,
  },
};

const nl: NoticeTexts = {
  RECEIVED: {
    subject: ({ number, party }) => `Factuur ${number} van ${party}`,
    text: (f) => `${f.company} heeft factuur ${f.number} ontvangen van ${f.party}: ${f.sum}, te betalen op ${f.due}.`,
  },
  FAILED: {
    subject: ({ number, party }) => `Factuur ${number} aan ${party} is niet afgeleverd`,
    text: (f) => `Factuur ${f.number} van ${f.company} aan ${f.party} (${f.sum}) is niet afgeleverd.\n\n${f.reason}`,
  },
};

const byCountry: Readonly<Record<string, NoticeTexts>> = { FI: fi, SE: sv, NO: nb, DK: da, NL: nl, BE: nl };

/** Texts in the language of a company's country (ISO 3166-1 alpha-2); English for countries without one here. */
export const noticeTexts = (country: string): NoticeTexts => byCountry[country] ?? en;
