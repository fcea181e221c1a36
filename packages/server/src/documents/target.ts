import { parseElectronicAddress } from '@autoinvoice/invoice';
import { say } from '../events/say.js';
import { findDocumentReceivers, findReceivers } from '../lookup/internal-receivers.js';
import { isOwnOperator, operatorName } from '../lookup/operators.js';
import type { Context } from '../platform/context.js';
import type { Sentence } from '../platform/events/sentence.js';
import { sandboxRecipientAt } from '../sandbox/recipients.js';
import { documentNetworks } from './networks.js';
import type { Owner } from './owner.js';
import type { DocumentRow } from './rows.js';
import { isInvoice } from './types.js';

/** Where a document goes. */
export type DocumentTarget =
  | { readonly network: 'VISMA'; readonly receiver: Owner; readonly eia: string }
  /** A receiver that a sandbox plays. */
  | { readonly network: 'SANDBOX'; readonly address: string }
  | { readonly network: 'PEPPOL'; readonly scheme: string; readonly endpointId: string };

/** Where it goes, or why it goes nowhere, in words for its sender. */
export type TargetChoice = { readonly target: DocumentTarget } | { readonly failure: Sentence };

/**
 * Decides where a document goes, by the address and operator of its recipient alone: there is no look-up by name or
 * business id for documents (contract 7.2). Receivers inside come first also when the operator is Peppol, since that
 * is how their registrations there are reached from here. Without an operator, what has no receiver inside goes to
 * Peppol when it is a document of Peppol's.
 */
export async function chooseTarget(ctx: Context, document: DocumentRow): Promise<TargetChoice> {
  const { eia, operator } = document.recipient;
  if (eia === null) return { failure: say('target.no_address') };
  const played = documentNetworks(ctx).has('SANDBOX') ? sandboxRecipientAt(eia) : undefined;
  if (played?.outcome === 'ambiguous') return { failure: say('target.played_twice', { address: played.address }) };
  if (played) return { target: { network: 'SANDBOX', address: played.address } };
  const toPeppol = operator?.toUpperCase() === 'PEPPOL';
  const toUs = operator !== null && isOwnOperator(ctx.config, operator);
  if (operator !== null && !toPeppol && !toUs) {
    const name = operatorName(ctx.config, operator);
    return { failure: say('target.no_way', { operator: name ? `${operator} (${name})` : operator }) };
  }
  const receivers = await receiversInside(ctx, document, eia);
  const [receiver] = receivers;
  if (receivers.length > 1) {
    return { failure: say('target.several', { address: eia }) };
  }
  if (receiver !== undefined) return { target: { network: 'VISMA', receiver, eia } };
  if (toPeppol || (operator === null && document.profile_version !== null)) return peppolTarget(ctx, document, eia);
  return { failure: nobody(document, eia) };
}

/**
 * Who receives the document inside, each once. Companies receive invoices in the VISMA network, which all their other
 * networks build on; participants of operators by the profiles they are registered with.
 */
async function receiversInside(ctx: Context, document: DocumentRow, eia: string): Promise<Owner[]> {
  const found = await findDocumentReceivers(ctx.db, {
    address: eia,
    documentType: document.document_type,
    version: document.profile_version ?? undefined,
  });
  const invoices = isInvoice(document.document_type);
  const companies = invoices ? await findReceivers(ctx.db, { address: eia }) : [];
  const owners: Owner[] = [
    ...companies.map(({ companyId }) => ({ kind: 'COMPANY' as const, id: companyId })),
    ...found
      .filter(({ ownerKind }) => !invoices || ownerKind === 'OPERATOR')
      .map(({ ownerKind, ownerId }) => ({ kind: ownerKind, id: ownerId })),
  ];
  return owners.filter((owner, at) => owners.findIndex(({ id }) => id === owner.id) === at);
}

function peppolTarget(ctx: Context, document: DocumentRow, eia: string): TargetChoice {
  if (!documentNetworks(ctx).has('PEPPOL')) {
    return { failure: say('target.no_peppol', { nobody: nobody(document, eia) }) };
  }
  const { scheme, id } = parseElectronicAddress(eia);
  if (scheme === undefined || document.document_identifier === null || document.process_identifier === null) {
    return { failure: say('target.not_for_peppol') };
  }
  return { target: { network: 'PEPPOL', scheme, endpointId: id } };
}

function nobody({ document_type: type, profile_version: version }: DocumentRow, address: string): Sentence {
  if (version === null) return say('target.nobody', { type, address });
  return say('target.nobody_in_version', { type, version, address });
}
