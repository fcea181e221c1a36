/** Receivers that a sandbox plays: what is sent to their addresses ends as their name says. */

/** What comes of a document when its network takes it. */
export type SandboxOutcome = 'delivered' | 'rejected' | 'unreachable' | 'ambiguous';

/** What happens at a later moment. */
export type SandboxStep =
  /** The receiving operator confirms the delivery. */
  | 'confirmed'
  /** The delivery turns out to have failed. */
  | 'failed'
  /** The delivery is reported a second time. */
  | 'delivered again'
  /** The receiver answers. */
  | 'accepted'
  | 'disputed'
  | 'declined'
  | 'paid';

export interface SandboxRecipient {
  /** E-invoicing address, reserved in sandboxes; read in any case. */
  readonly address: string;
  readonly name: string;
  /** Seconds until the network answers; it keeps the document meanwhile. */
  readonly afterSeconds?: number;
  /** What is told before the network's answer. */
  readonly early?: 'confirmed';
  readonly outcome: SandboxOutcome;
  /** What follows, in seconds after the outcome. */
  readonly afterwards?: readonly { readonly afterSeconds: number; readonly step: SandboxStep }[];
  /** Statuses, events and actions that it causes, in their order. */
  readonly causes: readonly string[];
}

const minute = 60;
const hour = 60 * minute;

/** The catalogue; docs/sandbox.md describes it and a test holds every line. */
export const sandboxRecipients: readonly SandboxRecipient[] = [
  {
    address: 'SANDBOX-DELIVERED',
    name: 'Sandbox Delivered Oy',
    outcome: 'delivered',
    causes: ['DELIVERED', 'DOCUMENTS.INVOICE.DELIVERED'],
  },
  {
    address: 'SANDBOX-CONFIRMED',
    name: 'Sandbox Confirmed Oy',
    outcome: 'delivered',
    afterwards: [{ afterSeconds: minute, step: 'confirmed' }],
    causes: ['DELIVERED', 'DOCUMENTS.INVOICE.DELIVERED', 'DOCUMENTS.INVOICE.DELIVERY_CONFIRMED'],
  },
  {
    address: 'SANDBOX-REJECTED',
    name: 'Sandbox Rejected Oy',
    outcome: 'rejected',
    causes: ['FAILED', 'DOCUMENTS.INVOICE.FAILED'],
  },
  {
    address: 'SANDBOX-LATE-FAILURE',
    name: 'Sandbox Late Failure Oy',
    outcome: 'delivered',
    afterwards: [{ afterSeconds: 10 * minute, step: 'failed' }],
    causes: ['DELIVERED', 'DOCUMENTS.INVOICE.DELIVERED', 'FAILED', 'DOCUMENTS.INVOICE.FAILED'],
  },
  {
    address: 'SANDBOX-SLOW',
    name: 'Sandbox Slow Oy',
    afterSeconds: hour,
    outcome: 'delivered',
    causes: ['PENDING', 'DELIVERED', 'DOCUMENTS.INVOICE.DELIVERED'],
  },
  {
    address: 'SANDBOX-UNREACHABLE',
    name: 'Sandbox Unreachable Oy',
    outcome: 'unreachable',
    causes: ['PENDING', 'FAILED', 'DOCUMENTS.INVOICE.FAILED'],
  },
  {
    address: 'SANDBOX-DUPLICATE',
    name: 'Sandbox Duplicate Oy',
    outcome: 'delivered',
    afterwards: [{ afterSeconds: 5, step: 'delivered again' }],
    causes: ['DELIVERED', 'DOCUMENTS.INVOICE.DELIVERED', 'DOCUMENTS.INVOICE.DELIVERED'],
  },
  {
    address: 'SANDBOX-OUT-OF-ORDER',
    name: 'Sandbox Out Of Order Oy',
    afterSeconds: 10,
    early: 'confirmed',
    outcome: 'delivered',
    causes: ['PENDING', 'DOCUMENTS.INVOICE.DELIVERY_CONFIRMED', 'DELIVERED', 'DOCUMENTS.INVOICE.DELIVERED'],
  },
  {
    address: 'SANDBOX-AMBIGUOUS',
    name: 'Sandbox Ambiguous Oy',
    outcome: 'ambiguous',
    causes: ['FAILED', 'DOCUMENTS.INVOICE.FAILED'],
  },
  ...(['accepted', 'disputed', 'declined', 'paid'] as const).map(
    (step): SandboxRecipient => ({
      address: `SANDBOX-${step.toUpperCase()}`,
      name: `Sandbox ${step[0]?.toUpperCase()}${step.slice(1)} Oy`,
      outcome: 'delivered',
      afterwards: [{ afterSeconds: minute, step }],
      causes: ['DELIVERED', 'DOCUMENTS.INVOICE.DELIVERED', `action_${step}`],
    }),
  ),
];

const byAddress = new Map(sandboxRecipients.map((recipient) => [recipient.address, recipient]));

/** The receiver that the sandbox plays at an address, with or without a scheme before it. */
export const sandboxRecipientAt = (address: string): SandboxRecipient | undefined =>
  byAddress.get(address.slice(address.indexOf(':') + 1).toUpperCase());
