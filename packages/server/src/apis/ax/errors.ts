import { type ErrorTable, genericErrors } from '../../platform/http/error-table.js';

/**
 * Every refusal of the AX API. Codes of contract 12.1 and 12.2 are fixed by clients; the texts are ours.
 * The documentation page is generated from this table.
 */
export const axErrors = {
  ...genericErrors,
  invalid_credentials: {
    status: 401,
    message: 'Invalid credentials',
    when: 'An id, secret, user key or vendor key is wrong or revoked; which one is not told.',
  },
  user_email_taken: {
    status: 422,
    message: 'The user exists already',
    when: 'A user is registered with an e-mail address that another user has.',
  },
  company_bid_taken: {
    status: 422,
    message: 'BID ALREADY TAKEN',
    when: 'A company is registered with a business id that another company has.',
  },
  company_eaid_taken: {
    status: 422,
    message: 'The location number is taken',
    when: 'A department is registered with a GLN that another department has.',
  },
  company_last_admin: {
    status: 409,
    message: 'The last admin of a company must stay',
    when: 'The only admin of a company is removed from it or made an ordinary user.',
  },
  profile_identifier_missing: {
    status: 422,
    message: 'The electronic address cannot be derived',
    when: 'A registration names no endpoint, and none follows from the country and business id of the company.',
  },
  profile_name_conflict: {
    status: 422,
    message: 'The profile is already registered for this endpoint',
    when: 'A network registration repeats a profile that the endpoint already has.',
  },
  profile_eia_conflict: {
    status: 422,
    message: 'The endpoint is already taken',
    when: 'Another company has registered this endpoint in the network.',
  },
  profile_eia_bid_conflict: {
    status: 422,
    message: "The endpoint does not belong to the company's business id",
    when: 'The endpoint identifier names another business than the company.',
  },
  profile_not_supported: {
    status: 422,
    message: 'The profile or network is not supported',
    when: 'The network, or the profile in it, cannot be registered here.',
  },
  profile_registry_not_supported: {
    status: 422,
    message: 'The registry is not supported',
    when: 'An operator participant names a registry that is not served.',
  },
  participant_external_id_taken: {
    status: 422,
    message: 'The external id is in use',
    when: 'An operator gives a participant the external id of another participant of its own.',
  },
  suppliers_notified: {
    status: 409,
    message: 'The suppliers have been notified already',
    when: 'Every supplier of a call was asked for e-invoices before; details name each address.',
  },
  takeover_in_invalid_state: {
    status: 409,
    message: 'The takeover is not in a state that allows this',
    when: 'A partner completes a takeover without the consent of the company, or one that has ended or expired is answered.',
  },
  profile_deletion_not_allowed: {
    status: 409,
    message: 'The profile cannot be removed',
    when: 'Another registration of the company depends on this one.',
  },
  service_not_for_country: {
    status: 422,
    message: 'The service is not for companies of this country',
    when: 'A service is asked for that parties outside offer in another country only.',
  },
  atg_agreement_exists: {
    status: 409,
    message: 'There is an agreement about this account',
    when: 'An AvtaleGiro agreement is made about an account that has one; that one can be changed.',
  },
  b2cse_fui_conflict: {
    status: 422,
    message: 'The FUI belongs to another business',
    when: 'A Swedish bank agreement is stated whose FUI does not begin with the organisation number of the company.',
  },
  outside_request_answered: {
    status: 409,
    message: 'The request was answered before',
    when: 'A party outside, or the person who runs the service for it, answers a request that has an answer or was taken back.',
  },
  invoice_create_api_error: {
    status: 400,
    message: 'Error while creating invoice',
    when: 'The invoice file cannot be read or lacks minimum content; details list every finding.',
  },
  invoice_response_not_allowed: {
    status: 400,
    message: 'The invoice cannot be answered so',
    when: 'An answer to a received invoice goes back in the order of answers, follows a final one, or comes from another software than the first.',
  },
  invoice_in_invalid_state: {
    status: 409,
    message: 'The invoice is not in a state that allows this',
    when: 'A received invoice, or one that is on its way, is sent again.',
  },
  invoice_already_reported: {
    status: 409,
    message: 'The sender of the invoice is reported already',
    when: 'A second report is made of one invoice.',
  },
  document_too_complex: {
    status: 422,
    message: 'The document is too complex',
    when: 'Reading, converting or drawing the document takes more time or memory than one document may (settings AUTOINVOICE_DOCUMENT_TIMEOUT, AUTOINVOICE_THREAD_MEMORY).',
  },
  invoice_uuid_exists: {
    status: 409,
    message: 'An invoice with this uuid exists',
    when: 'The uuid was used before: the earlier invoice stands and no second one is made.',
  },
  invoice_foreign_seller: {
    status: 400,
    message: 'The seller of the invoice is another company',
    when: 'The seller is a verified company of this service, and neither the company that sends it nor its supplier in self-billing; only when the setting AUTOINVOICE_FOREIGN_SELLER is refuse.',
  },
  idempotency_key_reused: {
    status: 422,
    message: 'The Idempotency-Key belongs to another request',
    when: 'The header was sent before with another file or other parameters.',
  },
  format_not_supported: {
    status: 400,
    message: 'The format is not supported',
    when: 'The form asked for is one that this service does not write: it is only read, or its maker publishes no specification. Documents other than invoices are given as they came only.',
  },
  conversion_refused: {
    status: 422,
    message: 'The invoice cannot be given in this format',
    when: 'The format cannot carry the invoice, or the document would break the rules of the format; details list every reason. GET /v1/invoices/{id}/conversion tells the same without asking for the document.',
  },
  invoice_image_not_found: {
    status: 404,
    message: 'The invoice has no image of its own',
    when: 'ORIGINAL_IMAGE is asked for and the sender gave none.',
  },
  document_duplicate_transmission_id: {
    status: 422,
    message: 'A document with this transmission id exists',
    when: 'The transmission id was used before: the earlier document stands.',
  },
  document_in_invalid_state: {
    status: 409,
    message: 'The document is not in a state that allows this',
    when: 'A document is confirmed that is not DELIVERED, or by somebody else than its receiver.',
  },
  bank_message_duplicate: {
    status: 400,
    message: 'DUPLICATE MESSAGEID',
    when: 'A message to a bank has an eb:MessageId that the company has used before.',
  },
  bank_message_more_than_one: {
    status: 400,
    message: 'ONLY ONE MESSAGE PER FILE ALLOWED',
    when: 'A file for a bank, or of a bank, has more than one message behind its SOAP header.',
  },
  bank_message_soap_header_missing: {
    status: 400,
    message: 'SOAP HEADER MISSING',
    when: 'A file for a bank, or of a bank, has no SOAP header before its message, or one that lacks a sender, receiver or id.',
  },
  bank_message_invalid_intermediator: {
    status: 400,
    message: 'INVALID SENDER INTERMEDIATOR',
    when: 'A message to a bank does not come from an intermediator of this service (setting AUTOINVOICE_BANK_INTERMEDIATORS).',
  },
  bank_connection_not_active: {
    status: 400,
    message: 'COMPANY BANK CONNECTION NOT ACTIVE',
    when: 'A message to a bank is sent without an active registration in the network BANK, or from another address than is registered.',
  },
  op_invoice_credit_not_enabled: {
    status: 404,
    message: 'Invoice credit is not enabled',
    when: 'The company has not opened the service.',
  },
  op_invoice_credit_exceeded: {
    status: 422,
    message: 'The credit does not suffice',
    when: 'More is drawn than the open invoices, the terms and what was drawn before leave.',
  },
  op_invoice_credit_no_account_statement_found: {
    status: 404,
    message: 'No account statement found',
    when: 'There is no statement for the day asked for.',
  },
} as const satisfies ErrorTable;
