import type { Texts } from '../../texts/texts.js';

/** A network as the page offers it; who may open it is the domain's to judge, this only keeps hopeless ones away. */
export interface NetworkOffer {
  readonly network: keyof Texts['networks']['about'];
  /** ISO 3166-1; absent: every country. */
  readonly countries?: readonly string[];
  /** Profiles to choose from; the first ones are chosen unless the user says otherwise. */
  readonly profiles: readonly string[];
  /** Versions of profiles other than invoices. */
  readonly versions?: readonly string[];
}

const INVOICES = ['INVOICE_AND_CREDIT_NOTE'];

/** In the order in which companies open them. */
const OFFERS: readonly NetworkOffer[] = [
  { network: 'VISMA', profiles: INVOICES },
  { network: 'PEPPOL', profiles: INVOICES },
  {
    network: 'PEPPOL',
    profiles: [
      'ORDER',
      'ORDER_RESPONSE',
      'ORDER_CHANGE',
      'ORDER_CANCELLATION',
      'CATALOGUE',
      'DESPATCH_ADVICE',
      'SELF_BILLING_INVOICE',
      'INVOICE_RESPONSE',
      'MESSAGE_LEVEL_RESPONSE',
    ],
    versions: ['PEPPOLBIS30', 'EHF30'],
  },
  { network: 'BANK', countries: ['FI'], profiles: INVOICES },
  { network: 'SCAN', profiles: INVOICES },
  { network: 'SCAN_DOCUMENTS', profiles: ['VOUCHER', 'RECEIPT', 'SCAN', 'BANK_FILE'] },
  { network: 'NEMHANDEL', countries: ['DK'], profiles: INVOICES },
  { network: 'INEXCHANGE', profiles: INVOICES },
  { network: 'AISPROOM', profiles: INVOICES },
];

/** What a company of a country may open. */
export const offersFor = (country: string): readonly NetworkOffer[] =>
  OFFERS.filter(({ countries }) => !countries || countries.includes(country));

/** Names one offer: two are of the same network. */
export const offerKey = ({ network, versions }: NetworkOffer): string => (versions ? `${network}-documents` : network);
