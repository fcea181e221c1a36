/**
 * What time lines and routes say, in the English of the API, by code; `{names}` are the places of values. Codes are
 * stored with their values, so one that is in use keeps its meaning and its places. The UI has them in its languages.
 */
export const sentences = {
  // An invoice's time line.
  'invoice.created': 'Invoice created',
  'invoice.sent': 'Invoice sent to {to}',
  'invoice.delivered': 'Invoice delivered to {to}',
  'invoice.confirmed': '{by} has confirmed the delivery',
  'invoice.kept': 'Invoice kept without sending it, as asked',
  'invoice.received': 'Invoice received from {from}',
  'invoice.foreign_seller':
    'The seller of the invoice, {bid}, is another company of this service than the one that sends it',
  'invoice.paid_to_service':
    'The invoice goes out to be paid to account {account} of the service that collects for the sender',
  'invoice.sent_again.einvoice': 'The invoice is sent again, as e-invoice to {address}, operator {operator}',
  'invoice.sent_again.email': 'The invoice is sent again, by e-mail to {email}',
  'invoice.sent_again.print': 'The invoice is sent again, on paper to {postCode} {city}',
  'invoice.lost_on_the_way_out': 'The invoice goes out as {format}. Not carried as it was: {losses}',
  'invoice.sent_without_files': 'The invoice goes out as {format} without files that it cannot carry: {files}',
  'invoice.lost_on_download': 'The invoice was fetched as {format}. Not carried as it was: {losses}',
  'invoice.given_to_collection': 'Invoice given to collection',
  'invoice.given_to_reminders': 'Invoice given to reminders and collection',
  'invoice.not_collected': 'Amili does not collect this invoice: {why}',

  // What the receiver answers.
  'answer.received': '{by} has received the invoice',
  'answer.processing': '{by} is processing the invoice',
  'answer.question': '{by} has a question about the invoice',
  'answer.accepted_on_conditions': '{by} has accepted the invoice on conditions',
  'answer.rejected': '{by} has rejected the invoice',
  'answer.accepted': '{by} has accepted the invoice',
  'answer.paid_in_part': '{by} has paid a part of the invoice',
  'answer.paid': '{by} has paid the invoice',
  'answer.because': '{answer}: {reason}',

  // Parts of others.
  recipient: 'The recipient',
  'party.at': '{name} at {address}',
  'party.receiver': '{name} ({bid}), address {address}',
  'loss.dropped': '{term} {name} (dropped)',
  'loss.moved to free text': '{term} {name} (moved to free text)',
  'loss.rounded': '{term} {name} (rounded)',
  'loss.shortened': '{term} {name} (shortened)',
  'loss.changed': '{term} {name} (changed)',
  'loss.more': '{losses}, and {count} more',

  // Why an invoice or document did not arrive.
  'failure.company_unverified': 'The company may no longer send invoices: it is not verified.',
  'failure.sender_unverified': 'The sender may no longer send documents: it is not verified or registered.',
  'failure.no_route': 'No route was found.',
  'failure.no_answer': "The recipient's network could not be reached in {attempts} attempts.",
  'failure.unchecked': 'Nobody has rules for the document here, so it could not be checked.',
  'conversion.refused': 'The invoice cannot be given as {format}.',
  finding: '{id}: {message} (line {line}, {location})',
  'finding.more': 'There are {count} more findings.',
  'failure.one_more': '{first} There is one more finding.',
  'failure.more': '{first} There are {count} more findings.',
  'failure.forbidden_loss':
    'The invoice goes out as {format}, which would lose {losses}; the setting send_invoice_general.stop_on_lost_terms forbids that.',
  'failure.no_payee': 'The invoice cannot be given the account of the service that collects for the sender. {why}',
  'failure.address_closed': 'The recipient no longer receives invoices at address {address}.',
  'failure.not_receivable': 'The invoice cannot be received. {why}',
  'failure.breaks_rule': 'The document breaks a rule. {why}',
  'failure.handed_on': 'The receiving operator could not hand the document on to the recipient.',
  'failure.order_unknown': 'the order is not known',
  'failure.sandbox_nobody': 'The sandbox plays no recipient at {address}.',
  'failure.sandbox_rejected': '{name} does not accept invoices from this sender.',

  // Reasons of the rules of routing.
  'route.kept': 'The sender asked for the invoice to be kept without sending it.',
  'route.not_kept': 'The sender asked for sending.',
  'route.business': 'The recipient is a business.',
  'route.ended': 'The route {route} is no longer served.',
  'route.not_connected': 'This service has no connection to the route {route} open.',
  'route.no_consumer_route': 'No route to the consumer was open. {reasons}',
  'route.email_not_demanded': 'E-mail is not demanded.',
  'route.email_disabled': 'E-mail is disabled for this invoice.',
  'route.email_off': 'Sending by e-mail is turned off in the settings of the company.',
  'route.no_email': 'No e-mail address is given.',
  'route.no_email_network': 'This service has no e-mail network open.',
  'route.email': 'The invoice is mailed to {email}.',
  'route.email_only_by_address': 'The recipient address EMAIL allows e-mail only. {why}',
  'route.email_only_by_others': 'Disabling e-invoicing and printing allows e-mail only. {why}',
  'route.email_only_by_settings': 'The parameter email_settings allows e-mail only. {why}',
  'route.einvoice_disabled': 'E-invoicing is disabled for this invoice.',
  'route.not_played': 'The address is none of those that a sandbox plays.',
  'route.played': 'The sandbox plays {name}.',
  'route.played_twice':
    'The address {address} has 2 possible recipients ({first}; {second}) and none of them is certain.',
  'route.not_both': 'Address and operator are not both given.',
  'route.unknown_operator': '{operator} is not a known operator and is left out of account.',
  'route.address': 'The address belongs to {receiver}.',
  'route.nobody_at_address':
    'No company of this service receives invoices at address {address}. Check the address, or leave it out to search by business id.',
  'route.other_operator':
    'The recipient is reached through {name} ({operator}), and this service has no connection to it open. Check the operator, or leave it out to search among the companies of this service.',
  'route.no_address': 'No e-invoicing address is given.',
  'route.address_unknown': 'No company of this service receives invoices at address {address}.',
  'route.address_of_several': 'Several companies receive at address {address} and none of them for certain is {name}.',
  'route.no_bid': 'The document gives no business id of the recipient.',
  'route.bid': 'Business id {bid} belongs to {receiver}.',
  'route.bid_unknown': 'No company of this service with business id {bid} receives invoices.',
  'route.bid_of_several':
    'Business id {bid} has {count} possible recipients ({receivers}) and none of them is certain. Send with recipient_eia to say which.',
  'route.print_disabled': 'Printing is disabled for this invoice.',
  // The words that clients know from the original service (contract 6.4).
  'route.print_off': 'The invoice could not be sent to the print service. Print service is not enabled.',
  'route.postal_lacks': 'The postal address lacks {parts}.',
  'postal.street': 'street address',
  'postal.post_code': 'post code',
  'postal.city': 'city',
  'postal.country': 'country',
  'route.no_print_network': 'This service has no print network open.',
  'route.print': 'The invoice is printed and posted to {postCode} {city}.',
  'route.none': 'Not enough information about the recipient. {tried} {advice}',
  'advice.check': 'Check the address and business id, or ask the recipient to open invoice receiving.',
  'advice.give': "Give the recipient's e-invoicing address (recipient_eia, BT-49) or business id (BT-47).",

  // The time line of a document that is no invoice.
  'document.created': 'Document taken for sending',
  'document.not_checked': 'Document not checked by rules',
  'document.no_rules': 'There are no rules for it.',
  'document.reserved': 'Document handed on to the network {network}',
  'document.delivered': 'Document delivered to {to}',
  'document.received': 'Document received from {from}',
  'document.confirmed': 'The receiver has confirmed the delivery',
  'document.failed': 'Document could not be delivered',
  'document.the_recipient': 'the recipient',
  'document.the_sender': 'the sender',

  // Why a document goes nowhere.
  'target.no_address': 'The address of the recipient (recipient_eia) is not known.',
  'target.played_twice': 'The address {address} belongs to several receivers.',
  'target.no_way': 'There is no way for documents to operator {operator} from here.',
  'target.several': 'The address {address} belongs to several receivers here; write it with its scheme.',
  'target.nobody': 'Nobody here receives documents of type {type} at address {address}.',
  'target.nobody_in_version':
    'Nobody here receives documents of type {type} in version {version} at address {address}.',
  'target.no_peppol': '{nobody} The Peppol network is not open on this server.',
  'target.not_for_peppol':
    'Peppol needs an address with its scheme (0192:987654321) and a document that names its specification and process.',

  // Why a document is not taken, each after the field of the API that it is about.
  'refused.no_recipient': 'recipient_eia: must be given, since the document does not tell it.',
  'refused.no_sender': 'sender_eia: must be given, since the document does not tell it.',
  'refused.invoice':
    'type: invoices and credit notes are sent by POST /v1/invoices, which checks, converts and routes them.',
  'refused.no_type': 'type: must be given, since the content does not tell it.',
  'refused.no_such_type':
    'type: must be given, since the content is recognised ({title}), but documents have no such type.',
  'refused.other_type': 'type: is {type}, but the document is {told} ({title}).',
  'refused.malformed': 'file: is not well-formed XML: {why}',
  'refused.empty': '{field}: the file is empty.',
} as const;

/** Names one sentence. */
export type SentenceCode = keyof typeof sentences;
