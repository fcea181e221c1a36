import {
  BILLING_CREDIT_NOTE_TYPES,
  BILLING_INVOICE_TYPES,
  SELF_BILLING_CREDIT_NOTE_TYPES,
  SELF_BILLING_INVOICE_TYPES,
} from './codes.js';

/** What sets billing and self-billing apart; all else is the same. */
export interface Edition {
  readonly title: string;
  /** What the specification identifier (BT-24) begins with. */
  readonly specification: string;
  /** Business processes (BT-23) that may be named. */
  readonly processes: readonly string[];
  /** The processes of these in which the type codes are held to the lists. */
  readonly typedProcesses: readonly string[];
  readonly invoiceTypes: readonly string[];
  readonly creditNoteTypes: readonly string[];
  /** Rules for the country of the seller come with billing only. */
  readonly national: boolean;
}

const FRENCH = ['urn:peppol:france:billing:regulated', 'urn:peppol:france:billing:non-regulated'];
const WITH_RESPONSE = 'urn:peppol:bis:billing_with_response';
const BILLING_PROCESSES = ['urn:fdc:peppol.eu:2017:poacc:billing:01:1.0', ...FRENCH, WITH_RESPONSE];
const SELF_BILLING_PROCESSES = ['urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0', ...FRENCH];

export const BILLING: Edition = {
  title: 'Peppol BIS Billing 3.0.21 (built in)',
  specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  processes: BILLING_PROCESSES,
  typedProcesses: BILLING_PROCESSES,
  invoiceTypes: BILLING_INVOICE_TYPES,
  creditNoteTypes: BILLING_CREDIT_NOTE_TYPES,
  national: true,
};

export const SELF_BILLING: Edition = {
  title: 'Peppol BIS Self-Billing 3.0.2 (built in)',
  specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0',
  processes: [...SELF_BILLING_PROCESSES, WITH_RESPONSE],
  typedProcesses: SELF_BILLING_PROCESSES,
  invoiceTypes: SELF_BILLING_INVOICE_TYPES,
  creditNoteTypes: SELF_BILLING_CREDIT_NOTE_TYPES,
  national: false,
};
