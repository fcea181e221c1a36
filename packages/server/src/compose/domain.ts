import { provideNetworks } from '../accounts/profiles/networks.js';
import { onProfileAnswer, profileSubject } from '../accounts/profiles/settle.js';
import { bankMessageSubject } from '../bank-messages/hand-over.js';
import { onBankMessageAnswer } from '../bank-messages/settle.js';
import type { Config } from '../config.js';
import { holdForChecks } from '../detect/hold.js';
import type { DocumentNetwork } from '../documents/network.js';
import { provideDocumentNetworks } from '../documents/networks.js';
import { provideArrivalGate } from '../invoices/arrival-gate.js';
import type { DeliveryNetwork } from '../invoices/network.js';
import { provideDeliveryNetworks } from '../invoices/networks.js';
import { providePayees } from '../invoices/redirection/payee.js';
import { registrationsByAgreement } from '../networks/by-agreement/register.js';
import { peppolParticipants } from '../networks/peppol/participants.js';
import { peppolRegistration } from '../networks/peppol/register.js';
import { sandboxNetwork } from '../networks/sandbox/network.js';
import { visma } from '../networks/visma/network.js';
import { type OnAnswer, provideSubjects } from '../outside/subjects.js';
import { lyantheSubject, onLyantheAnswer } from '../partners/lyanthe/lyanthe.js';
import { provideParticipantNetworks } from '../partners/participants/network.js';
import { onParticipantAnswer, participantSubject } from '../partners/participants/settle.js';
import type { Context } from '../platform/context.js';
import { serviceSubjects } from '../services/background.js';
import { amiliAsPayee } from '../services/receivables/payee.js';

/** Networks in place of those that the settings open. */
export interface NetworkParts {
  /** In place of the networks that invoices are delivered through. */
  readonly networks?: ReadonlyMap<string, DeliveryNetwork>;
  /** In place of the networks that other documents are delivered through. */
  readonly documentNetworks?: ReadonlyMap<string, DocumentNetwork>;
}

/** Networks that invoices can be delivered through, by the name that route plans use. */
const openNetworks = ({ mode }: Config): ReadonlyMap<string, DeliveryNetwork> =>
  new Map([
    [visma.name, visma.delivery],
    ...(mode === 'sandbox' ? [[sandboxNetwork.name, sandboxNetwork.delivery] as const] : []),
  ]);

/** Networks that other documents can be delivered through. */
const openDocumentNetworks = ({ mode }: Config): ReadonlyMap<string, DocumentNetwork> =>
  new Map([
    [visma.name, visma.documents],
    ...(mode === 'sandbox' ? [[sandboxNetwork.name, sandboxNetwork.documents] as const] : []),
  ]);

/** Who takes the answers of parties outside, by what they were asked about. */
const outsideSubjects: Readonly<Record<string, OnAnswer>> = {
  [profileSubject]: onProfileAnswer,
  [participantSubject]: onParticipantAnswer,
  [lyantheSubject]: onLyantheAnswer,
  [bankMessageSubject]: onBankMessageAnswer,
  ...serviceSubjects,
};

/** Makes the parts of the domain, and the networks, known to each other. */
export function joinParts(ctx: Context, parts: NetworkParts): void {
  provideNetworks(ctx, [visma.registration, peppolRegistration, ...registrationsByAgreement]);
  provideParticipantNetworks(ctx, [peppolParticipants]);
  provideSubjects(ctx, outsideSubjects);
  provideArrivalGate(ctx, holdForChecks);
  providePayees(ctx, amiliAsPayee);
  provideDeliveryNetworks(ctx, parts.networks ?? openNetworks(ctx.config));
  provideDocumentNetworks(ctx, parts.documentNetworks ?? openDocumentNetworks(ctx.config));
}
