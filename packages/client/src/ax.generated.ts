// Generated from the OpenAPI document of the AutoXChange API by scripts/generate-client.mjs; do not edit.
import type { Download, Upload } from './content.js';

/** The named schemas of the AutoXChange API. */
export interface AxSchemas {
  "Analysis": {
    analysis_id: string;
    analysis_type: string;
    friendly_name: string;
    friendly_names: readonly (AxSchemas["Translation"])[];
    analysis_status: "PENDING" | "RUN_SUCCESSFUL" | "RUN_FAILED" | "NOT_APPLICABLE";
    analysis_title: string;
    analysis_titles: readonly (AxSchemas["Translation"])[];
    analysis_trigger_date: string;
    analysis_origin: string | null;
    analysis_result: AxSchemas["AnalysisResult"];
    analysis_results: readonly (AxSchemas["AnalysisResult"])[];
  };
  "AnalysisResult": {
    status?: "OK" | "WARNING" | "FAILED" | "NOT_APPLICABLE";
    text: string;
    texts: readonly (AxSchemas["Translation"])[];
    reason_code: string;
    check_date?: string;
    data: Record<string, string>;
  };
  "ApiUser": {
    user_api_key: string;
  };
  "AutoScan.AutoScanConfiguration": {
    status: "active" | "inactive";
    /** Where suppliers mail PDFs to */
    scan_email_address?: string;
    features: {
      invoice_line_scanning: boolean;
    };
    /** Where what cannot be read goes back to */
    return_email_address?: string;
    /** Why the service was refused */
    error_message?: string;
  };
  "B2CNO_Status": {
    status: "ACTIVE" | "FREE" | "RESERVED" | "FAULT" | "ERROR";
    /** Why the registry refused */
    error_message?: string;
  };
  "B2CSE_Agreement": {
    /** PENDING, ACTIVE or ERROR */
    status: string;
    fui?: string;
    agreement_id?: string;
    account_number: string;
    account_type: "PlusGiro" | "BankGiro";
    website?: string;
    /** Why the bank refused */
    error_message?: string;
  };
  "CheckDefinition": {
    name?: string;
    friendly_name?: string;
    friendly_names?: readonly (AxSchemas["Translation"])[];
    title?: string;
    titles?: readonly (AxSchemas["Translation"])[];
    description?: string;
    descriptions?: readonly (AxSchemas["Translation"])[];
    doc_description?: string;
    resource_type?: string;
    scope?: string;
    scopes?: readonly (AxSchemas["Translation"])[];
    sources?: readonly (AxSchemas["Source"])[];
    metadata?: AxSchemas["WarningListMetadata"];
    possible_results?: readonly (AxSchemas["ResultDefinition"])[];
  };
  "CheckDefinitions": {
    app_version: string;
    checks: readonly (AxSchemas["CheckDefinition"])[];
  };
  "Company": {
    id: string;
  };
  "CompanyAgreements_Atg": {
    account_number: string;
    kid_length: string;
    reference_position: string;
    payment_type_position?: string;
    notification_by_print: boolean;
    notification_by_email: boolean;
    status: "INACTIVE" | "ACTIVE" | "PENDING" | "DISABLED";
    created_at: string;
    /** Why the agreement is INACTIVE */
    error_message?: string;
  };
  "CompanyAuthorization": {
    /** SENT: signatures are awaited; SIGNED: the companies are verified */
    status: string;
    /** Companies of the request */
    count: number;
  };
  "CompanyAuthorizationStatus": {
    auth_state: "NONE" | "PENDING" | "SENT" | "SIGNED" | "CANCELED";
    /** Who was asked to sign; empty when nobody was */
    auth_email: string;
    company_state: "VERIFIED" | "UNVERIFIED" | "UNKNOWN";
  };
  "CompanyConsumers_Consumer": {
    name?: string;
    customer_number?: string;
    reference_number?: string;
    email?: string;
    phone?: string;
    status: "NEW" | "REQUEST_SENT" | "ACCEPTED" | "ACTIVE" | "DELETED" | "REJECTED" | "ERROR";
    updated_at?: string;
  };
  "CompanyConsumers_Mandate": {
    kid: string;
    account_number: string;
    /** Whether the payer wants to be told of payments beforehand: YES or NO */
    notification: string;
    /** ACTIVE or INACTIVE */
    status: string;
    reference_nr?: string;
    payment_type?: string;
    updated_at: string;
  };
  "CompanyParty": {
    bid: string;
    name: string;
    country: string;
    vat: string | null;
    id: string;
    wizard_done: boolean;
    disabled: boolean;
  };
  "CompanyProfile": {
    id: string;
    status: "active" | "pending" | "error";
    last_event?: AxSchemas["CompanyProfileEvent"];
    /** Deprecated: the first of profiles */
    profile: string;
    profiles: readonly (string)[];
    profile_version: string | null;
    endpoint_id: string;
    scheme: string;
    network: string;
    profiles_with_extensions?: readonly (AxSchemas["CompanyProfileProfilesWithExtensions"])[];
    network_settings?: Record<string, unknown>;
  };
  /** Why the status is error */
  "CompanyProfileEvent": {
    message: string;
    created_at: string;
  };
  "CompanyProfileProfilesWithExtensions": {
    profile_name: string;
    extensions: string;
  };
  "CompanyServices_Intrum": {
    status: "PENDING" | "DISABLED" | "ACTIVE";
    agreement_contact_phone?: string;
    agreement_contact_email?: string;
    agreement_contact_name?: string;
    details?: AxSchemas["CompanyServices_Intrum_Details"];
    /** Why Intrum refused */
    error_message?: string;
  };
  "CompanyServices_Intrum_Details": {
    real_estate_management_company?: string;
  };
  "CompanySettings_CompanyAddress": {
    street_address?: string | null;
    post_code?: string | null;
    post_office?: string | null;
    city?: string | null;
    country?: string | null;
  };
  "CompanySettings_CompanyBillingDetails": {
    electronic_invoicing_details?: AxSchemas["CompanySettings_CompanyBillingDetailsElectronicInvoicingData"];
    invoicing_email?: string | null;
    invoicing_street_address1?: string | null;
    invoicing_street_address2?: string | null;
    invoicing_post_code?: string | null;
    invoicing_post_office?: string | null;
    billing_company_id?: string | null;
  };
  "CompanySettings_CompanyBillingDetailsElectronicInvoicingData": {
    invoicing_eia?: string | null;
    invoicing_operator?: string | null;
  };
  /** Of version 0.85.263; the same as /v1/services/detect/checks */
  "CompanySettings_CompanyChecks": {
    on_invoice_receive?: readonly ("SUPPLIER_ACTIVATION" | "BANK_ACCOUNT_CHANGED" | "SENDER_BID_STATUS" | "SENDER_WARNING_LIST" | "VAT")[];
  };
  /** country, bid and vat_number cannot be changed */
  "CompanySettings_CompanyDetails": {
    name?: string;
    email?: string;
    website?: string | null;
    country?: string;
    bid?: string;
    vat_number?: string | null;
  };
  "CompanySettings_CompanyEmailReports": {
    report_interval?: "off" | "daily" | "weekly" | "monthly";
    email_reports?: readonly (string)[];
  };
  "CompanySettings_CompanyHeaderImage": {
    /** PNG in base64 */
    content: string;
  };
  "CompanySettings_CompanyInvoiceNotifications": {
    on_receiving?: AxSchemas["CompanySettings_CompanySendInvoiceEmailOnReceivingData"];
    on_send_errors?: AxSchemas["CompanySettings_CompanySendInvoiceEmailOnSendErrorsData"];
  };
  "CompanySettings_CompanyLogoData": {
    /** PNG or JPEG in base64 */
    content: string;
  };
  "CompanySettings_CompanyLogos": {
    pdf?: AxSchemas["CompanySettings_CompanyLogoData"] | null;
    email_header?: AxSchemas["CompanySettings_CompanyHeaderImage"] | null;
  };
  "CompanySettings_CompanySendInvoiceEmail": {
    enabled?: boolean;
    how_to_send?: "EMBEDDED" | "WITH_OBJECTIONS" | "WITH_LINK" | "EMBEDDED_MERGE";
    reminder_frequency?: number | null;
    content_data?: AxSchemas["CompanySettings_CompanySendInvoiceEmailContentData"];
  };
  "CompanySettings_CompanySendInvoiceEmailContentData": {
    note_to_receiver?: string | null;
    contact?: AxSchemas["CompanySettings_CompanySendInvoiceEmailContentDataContactData"];
  };
  "CompanySettings_CompanySendInvoiceEmailContentDataContactData": {
    email?: string | null;
    name?: string | null;
    phone?: string | null;
    /** Shown with an email: whether its mailed link was opened, until which it is not used. Read-only; not part of the original service */
    email_verified?: boolean;
  };
  "CompanySettings_CompanySendInvoiceEmailOnReceivingData": {
    enabled?: boolean;
    how_to_send?: "COMPANY_EMAIL" | "OTHER_EMAIL";
    other_email?: string | null;
  };
  "CompanySettings_CompanySendInvoiceEmailOnSendErrorsData": {
    to_user?: boolean;
    to_emails?: readonly (string)[];
  };
  "CompanySettings_CompanySendInvoiceGeneralSettings": {
    stop_duplicate_numbers?: boolean;
    hold_multiple_recipients?: boolean;
    /** Business terms of EN 16931 (BT-17, or * for any) that stop an invoice when the format it has to go out in does not carry them. Not part of the original service */
    stop_on_lost_terms?: readonly (string)[];
  };
  "CompanySettings_CompanySendInvoicePrintSettings": {
    enabled?: boolean;
    letter_class?: "ECONOMY" | "PRIORITY";
    color_scheme?: "BLACK_AND_WHITE" | "COLORED";
    attachment_print?: boolean;
    marketing_page?: boolean;
    use_own_pdf?: boolean;
  };
  "CompanySettings_Settings": {
    details?: AxSchemas["CompanySettings_CompanyDetails"];
    address?: AxSchemas["CompanySettings_CompanyAddress"];
    invoice_notifications?: AxSchemas["CompanySettings_CompanyInvoiceNotifications"];
    send_invoice_email?: AxSchemas["CompanySettings_CompanySendInvoiceEmail"];
    send_invoice_print?: AxSchemas["CompanySettings_CompanySendInvoicePrintSettings"];
    send_invoice_general?: AxSchemas["CompanySettings_CompanySendInvoiceGeneralSettings"];
    logos?: AxSchemas["CompanySettings_CompanyLogos"];
    email_reports?: AxSchemas["CompanySettings_CompanyEmailReports"];
    billing_details?: AxSchemas["CompanySettings_CompanyBillingDetails"];
    checks?: AxSchemas["CompanySettings_CompanyChecks"];
  };
  "CompanyUsers_NewUser": {
    id: string;
    email: string;
    /** 1 or 0 */
    notifications_disabled: number;
    /** 1 or 0 */
    emails_disabled: number;
    role: "ADMIN" | "USER";
    /** Cannot be read again */
    api_key: string;
  };
  "CompanyUsers_User": {
    id: string;
    email: string;
    /** 1 or 0 */
    notifications_disabled: number;
    /** 1 or 0 */
    emails_disabled: number;
    role: "ADMIN" | "USER";
  };
  "Consumer": {
    reference_id: string | null;
    routes: {
      dpi?: AxSchemas["DpiRoute"];
      yes2all?: AxSchemas["Yes2AllRoute"];
      cv?: {
        /** RECEIVING, NOT_RECEIVING, NOT_AVAILABLE or TEMPORARY_UNAVAILABLE */
        status: string;
        details?: string | null;
      };
      vipps?: {
        /** RECEIVING, NOT_RECEIVING, NOT_AVAILABLE or TEMPORARY_UNAVAILABLE */
        status: string;
        details?: string | null;
      };
    };
  };
  "Criteria": {
    name: string;
    friendly_name: string;
    friendly_names: readonly (AxSchemas["Translation"])[];
    text: string;
    texts: readonly (AxSchemas["Translation"])[];
  };
  "Detect_Checks": {
    /** A list */
    on_invoice_receive: string | readonly ("SUPPLIER_ACTIVATION" | "BANK_ACCOUNT_CHANGED" | "SENDER_BID_STATUS" | "SENDER_WARNING_LIST" | "VAT")[];
  };
  "Document": {
    id?: string;
    type?: "UNKNOWN" | "INVOICE" | "CREDIT_NOTE" | "ORDER" | "ORDER_RESPONSE" | "CATALOGUE" | "CATALOGUE_RESPONSE" | "SELF_BILLING_INVOICE" | "DESPATCH_ADVICE" | "RECEIPT" | "VOUCHER" | "BANK_FILE" | "REMINDER" | "SCAN" | "INVOICE_RESPONSE" | "MESSAGE_LEVEL_RESPONSE" | "EXPRESSION_OF_INTEREST_REQUEST" | "EXPRESSION_OF_INTEREST_RESPONSE" | "TENDER_STATUS_REQUEST" | "CALL_FOR_TENDERS" | "TENDER" | "TENDER_RECEIPT" | "ORDER_CHANGE" | "ORDER_CANCELLATION";
    document_identifier?: string | null;
    process_identifier?: string | null;
    status?: "PROCESSING" | "RESERVED" | "DELIVERED" | "CONFIRMED_DELIVERY" | "FAILED";
    reference?: string | null;
    number?: string | null;
    sender?: AxSchemas["DocumentParty"];
    recipient?: AxSchemas["DocumentRecipientParty"];
    created_at?: string;
    delivered_at?: string | null;
    received_at?: string | null;
    last_event?: AxSchemas["DocumentEvent"] | null;
    /** Format of the document: PEPPOLBIS30, EHF30, PDF … */
    source_format?: string;
    /** What `return_format` takes; there are no conversions */
    supported_formats?: readonly (string)[];
    transmission_id?: string | null;
    transmission_at?: string | null;
    network?: string | null;
    origin?: string | null;
    external_id?: string | null;
    files?: readonly (AxSchemas["DocumentFileInDocument"])[];
  };
  "DocumentEvent": {
    /** What happened, for programs */
    code?: string;
    /** What happened, for people */
    message?: string;
    details?: string | null;
    created_at: string;
  };
  "DocumentFileInDocument": {
    id: string;
    filename?: string;
    /** PEPPOLBIS, EHF, FINVOICE, PDF … */
    file_format?: string;
    mimetype?: string;
    /** Address of the content; needs the access token */
    href?: string;
    created_at?: string;
    type?: "PRIMARY_FILE" | "ATTACHMENT" | "OTHER";
    format_version?: string | null;
    /** Every document that the file belongs to */
    document_file_links?: readonly ({
      document_id: string;
      type: "PRIMARY_FILE" | "ATTACHMENT" | "OTHER";
    })[];
  };
  "DocumentParty": {
    eia?: string | null;
    bid?: string | null;
    name?: string | null;
    country?: string | null;
    vat?: string | null;
  };
  "DocumentRecipientParty": {
    eia?: string | null;
    bid?: string | null;
    name?: string | null;
    country?: string | null;
    vat?: string | null;
    operator?: string | null;
  };
  "DocumentType": {
    document_type: string;
    document_identifier: string;
    process_identifier: string;
  };
  "DpiRoute": {
    /** RECEIVING, NOT_RECEIVING, NOT_AVAILABLE or TEMPORARY_UNAVAILABLE */
    status: string;
    details?: string | null;
  };
  "Endpoint": {
    bid: string;
    sending: readonly (string)[];
  };
  "Error": {
    /** What went wrong, for programs. */
    code: string;
    /** What went wrong, for people. */
    message: string;
    /** One sentence per finding. */
    details: readonly (string)[];
  };
  "FiBankMessageStatus": {
    status: "OK" | "ERROR";
    error_message_id?: string;
  };
  "Identifier": {
    scheme: string | null;
    eaid_name: string | null;
    eaid_code: string | null;
    endpoint_id: string;
  };
  "Invoices.ConversionReport": {
    /** Format that the invoice came in */
    from: string;
    /** Format asked for */
    to: string;
    /** False when it is the document as it came */
    converted: boolean;
    valid: boolean | null;
    /** Why the format cannot carry the invoice */
    reasons: readonly (string)[];
    /** What schema and rules have against the document, at most 200 */
    findings: readonly ({
      /** Rule, or XSD for structure */
      id: string;
      severity: "FATAL" | "ERROR" | "WARNING" | "INFO";
      message: string;
      location: string;
      line: number;
      terms: readonly (string)[];
    })[];
    /** What the document does not carry as the invoice has it, at most 1,000 */
    losses: readonly ({
      term: string | null;
      name: string | null;
      /** Where in the semantic invoice */
      path: string;
      outcome: "dropped" | "moved to free text" | "rounded" | "shortened" | "changed";
      value: string | null;
    })[];
    /** Number of losses, also of those not listed */
    losses_total: number;
    /** Business terms that the document carries as they are */
    kept: readonly ({
      term: string;
      name: string;
      /** Places in the invoice */
      count: number;
    })[];
  };
  "Invoices.Invoice": {
    id: string;
    status: "PENDING" | "DELIVERED" | "FAILED";
    reference: string | null;
    number: string;
    sender: AxSchemas["Invoices.InvoiceSenderParty"];
    recipient: AxSchemas["Invoices.InvoiceRecipientParty"];
    /** Received invoices */
    received_at?: string;
    /** Sent invoices */
    created_at?: string;
    date: string;
    date_due: string;
    /** Format that the invoice came in */
    source_format: string;
    /** Total with VAT */
    sum: number;
    /** VAT in it */
    sum_tax: number;
    currency: string;
    origin?: "INTERNAL" | "EXTERNAL" | "SCAN" | null;
    origin_type?: "SCAN_PDF" | "SCAN_PAPER" | "AUTOSCAN" | "SCAN" | "null" | null;
    /** Finnish bank barcode; received domestic invoices that can be paid by it */
    virtual_barcode?: string;
    destination?: string | null;
    comment: string | null;
    /** Attachments; the image is fetched by return_format */
    files: readonly (AxSchemas["Invoices.InvoiceFile"])[];
    actions: readonly (AxSchemas["Invoices.InvoiceAction"])[];
    /** The last shipment, after a resend */
    revision?: Record<string, unknown>;
  };
  "Invoices.InvoiceAction": {
    type: "RECEIVED" | "CREATED" | "SENT" | "DELIVERED" | "INFO" | "ERROR";
    channel?: "EINVOICE" | "PRINT" | "SCAN" | "EMAIL" | null;
    message?: string | null;
    key?: "action_created" | "action_sent_print" | "action_sent_email" | "action_error" | "action_route_failed" | "action_incoming_receive" | "action_incoming_bank" | "action_internal_sent" | "action_sent_email_failed" | "action_seen" | "action_send_fail" | "action_accepted" | "action_paper_ordered" | "action_sent_paper" | "action_expired" | "action_confirmed" | "action_declined" | "action_disputed" | "action_archived" | "action_paid" | "action_reminder" | "action_delivered" | "action_delivery_failed" | "action_signed" | "action_trx_ok" | "action_trx_fail" | "action_trx_delay" | "action_canceled" | "action_collection" | "action_notice" | "action_reminder_and_collection" | "action_send_without_attachments" | null;
    /** When it happened */
    happened_at: string;
  };
  "Invoices.InvoiceAssignment": {
    status: "pending" | "sent" | "error";
    /** Where the collector shows the case */
    url?: string;
    collectable_amount?: number;
    error_reason?: string;
  };
  "Invoices.InvoiceDetails": {
    id: string;
    status: "PENDING" | "DELIVERED" | "FAILED";
    reference: string | null;
    number: string;
    sender: AxSchemas["Invoices.InvoiceSenderParty"];
    recipient: AxSchemas["Invoices.InvoiceRecipientParty"];
    /** Received invoices */
    received_at?: string;
    /** Sent invoices */
    created_at?: string;
    date: string;
    date_due: string;
    /** Format that the invoice came in */
    source_format: string;
    /** Total with VAT */
    sum: number;
    /** VAT in it */
    sum_tax: number;
    currency: string;
    origin?: "INTERNAL" | "EXTERNAL" | "SCAN" | null;
    origin_type?: "SCAN_PDF" | "SCAN_PAPER" | "AUTOSCAN" | "SCAN" | "null" | null;
    /** Finnish bank barcode; received domestic invoices that can be paid by it */
    virtual_barcode?: string;
    destination?: string | null;
    comment: string | null;
    /** Attachments; the image is fetched by return_format */
    files: readonly (AxSchemas["Invoices.InvoiceFile"])[];
    actions: readonly (AxSchemas["Invoices.InvoiceAction"])[];
    /** The last shipment, after a resend */
    revision?: Record<string, unknown>;
    invoice?: AxSchemas["SemanticInvoice.Invoice"];
  };
  "Invoices.InvoiceDetectResults": {
    status: readonly ("OK" | "WARN" | "DISABLED")[] | "OK" | "WARN" | "DISABLED";
    executed_checks: readonly (string)[];
    findings: readonly (string)[];
  };
  "Invoices.InvoiceFile": {
    id: string;
    filename?: string;
    type?: string;
    mimetype?: string;
    /** Address of the content; needs the access token */
    href?: string;
  };
  "Invoices.InvoiceRecipientParty": {
    eia: string | null;
    bid: string | null;
    name: string;
    country: string | null;
    operator: string | null;
  };
  "Invoices.InvoiceResponseNemhandel": {
    is_requested: boolean;
  };
  "Invoices.InvoiceSenderParty": {
    eia: string | null;
    bid: string | null;
    name: string;
    country: string;
  };
  "Invoices.RoutePlan": {
    /** Network that the invoice goes to */
    network: string | null;
    /** Address that it goes to */
    eia: string | null;
    /** Why it cannot be sent */
    failure: string | null;
    /** Why it waits */
    held: string | null;
    steps: readonly ({
      rule: string;
      outcome: "chosen" | "passed" | "failed" | "held";
      reason: string;
    })[];
  };
  "JWKEntries": {
    keys: readonly (AxSchemas["JWKEntry"])[];
  };
  "JWKEntry": {
    kty: string;
    e: string;
    n: string;
    kid: string;
  };
  "LinkVendorAPIKey": {
    /** The contract leaves the words open */
    state: "LINKED" | "NOT_LINKED";
  };
  "LookupEntryReceiver": {
    /** Address for recipient_eia */
    eia: string;
    identifier: AxSchemas["Identifier"];
    network: "PEPPOL" | "INTERNAL" | "EXTERNAL";
    /** Operator for recipient_operator */
    operator: string;
    document_types: readonly (AxSchemas["DocumentType"])[];
    participant: AxSchemas["Participant"];
  };
  "Notifications.Delivery": {
    /** Also the webhook-id header of every attempt. */
    id: string;
    event: string;
    /** The company that the event is of. */
    company_id: string;
    event_timestamp: string;
    status: "PENDING" | "DELIVERED" | "FAILED";
    attempts: number;
    next_attempt_at: string | null;
    created_at: string;
    finished_at: string | null;
  };
  "Notifications.DeliveryAttempt": {
    attempt: number;
    attempted_at: string;
    duration_ms: number;
    status_code: number | null;
    error: string | null;
    reply: string | null;
  };
  "Notifications.DeliveryDetails": {
    /** Also the webhook-id header of every attempt. */
    id: string;
    event: string;
    /** The company that the event is of. */
    company_id: string;
    event_timestamp: string;
    status: "PENDING" | "DELIVERED" | "FAILED";
    attempts: number;
    next_attempt_at: string | null;
    created_at: string;
    finished_at: string | null;
    /** The JSON text that is sent. */
    body: string;
    attempt_log: readonly (AxSchemas["Notifications.DeliveryAttempt"])[];
  };
  "Notifications.Notification": {
    id: string;
    /** WEBHOOK or VENDOR_WEBHOOK */
    destination_type: string;
    destination: string;
    vendor_key?: string;
    events: readonly (string)[];
  };
  "Notifications.Secret": {
    /** Secret of the webhook-signature header, in the form of Standard Webhooks. */
    secret: string;
    /** Until then messages carry a second signature, by the secret before. */
    previous_secret_valid_until: string | null;
  };
  "OAuthCurrent": {
    user: AxSchemas["User"];
    company: AxSchemas["CompanyParty"];
    scopes: readonly (string)[];
  };
  "OAuthToken": {
    /** A signed JSON Web Token (RS256); its length is not fixed */
    access_token: string;
    token_type: string;
    /** Seconds */
    expires_in: number;
    /** What was granted, separated by spaces */
    scope: string;
    /** Never given */
    refresh_token?: string;
  };
  "OdpCompany": {
    id: number;
    name: string;
    bid: string;
    state: "CREATED" | "TRUSTED" | "DISABLED";
    services: readonly (AxSchemas["OdpService"])[];
  };
  "OdpService": {
    name: string;
  };
  "Operator": {
    operator_id: string;
    name: string;
    country: string;
  };
  "OperatorCompany": {
    id: string;
    name: string;
  };
  "OperatorParticipant": {
    id: string;
    status: "active" | "pending" | "error";
    last_event?: AxSchemas["CompanyProfileEvent"];
    profiles: readonly (string)[];
    profile_version: string | null;
    endpoint_id: string;
    scheme: string;
    network: string;
    profiles_with_extensions?: readonly (AxSchemas["CompanyProfileProfilesWithExtensions"])[];
    /** RECEIVER or SENDER */
    role: string;
    name: string;
    email: string;
    country: string | null;
    external_id: string;
    updated_at: string;
  };
  "OPInvoiceCredit": {
    status: "DISABLED" | "ACTIVE" | "PENDING";
    channel_user_id?: string;
    contact_email?: string;
    iban?: string;
    bic?: string;
    bank?: string;
    activation_url?: string;
    op_bank_details?: AxSchemas["OPInvoiceCreditBankDetails"];
    /** Why the service is off; not part of the contract */
    error_message?: string;
  };
  "OPInvoiceCreditAvailableCredit": {
    /** What can be drawn now */
    available_credit_amount: number;
    currency: string;
    /** Interest of this month so far */
    current_month_interest: number;
    /** Interest of months that have ended, not paid yet */
    interest_balance: number;
    /** Share of the collateral that is lent, at most the credit limit */
    max_credit_amount: number;
    /** What is open of the invoices that count */
    total_collateral_amount: number;
    /** Drawn and not paid back */
    total_withdrawn: number;
  };
  "OPInvoiceCreditBankDetails": {
    iban?: string;
    bic?: string;
    transfer_clause?: AxSchemas["OPInvoiceCreditTransferClause"];
  };
  "OPInvoiceCreditSettings": {
    current: AxSchemas["OPInvoiceCreditSettingsCurrent"];
    offer: AxSchemas["OPInvoiceCreditSettingsOffer"];
  };
  "OPInvoiceCreditSettingsCurrent": {
    b2c_enabled: boolean;
    payment_percent: number;
    interest_rate: number;
    credit_limit: number;
  };
  "OPInvoiceCreditSettingsOffer": {
    b2c_enabled: boolean;
    payment_percent: number;
    interest_rate: number;
    credit_limit: number;
  };
  "OPInvoiceCreditTransferClause": {
    language_code?: string;
    content?: string;
  };
  "Participant": {
    id: string | null;
    name: string;
    bid: string | null;
    country: string;
  };
  "Partner.CompanyLookups": {
    /** As it was asked for */
    company_bid: string;
    company_status: "FREE" | "RESERVED";
  };
  "Partner.InvoiceEventsReceived": {
    company_id: string;
    invoice_id: string;
    state: "CREATED" | "HANDLED";
    /** When the invoice was received */
    created_at: string;
  };
  "Partner.InvoiceEventsSentError": {
    company_id: string;
    invoice_id: string;
  };
  "ReceivablesService": {
    iban?: string;
    bic?: string;
    bank?: string;
    contact_person?: string;
    contact_email?: string;
    customer_service_email?: string;
    customer_service_phone_number?: string;
    contact_phone_number?: string;
    authorization_email?: string;
    accountable_party?: string;
    billing_address?: AxSchemas["VFSFI_BillingAddress"];
    vfsfi?: AxSchemas["VFSFI_Data"];
    status: "DISABLED" | "ACTIVE" | "PENDING";
    activation_url?: string;
    service_type?: "full" | "express";
    /** Why the service is off, or a change was refused */
    error_message?: string;
  };
  "ReportsDefinitions": {
    criteria: readonly (AxSchemas["Criteria"])[];
    disclaimer_text: string;
    disclaimer_texts: readonly (AxSchemas["Translation"])[];
  };
  "ResultDefinition": {
    status: string;
    result?: string;
    reason: string;
    reason_code: string;
  };
  "Scan.PostalAddress": {
    name?: string;
    address1?: string;
    address2?: string;
    country_code?: string;
    post_code?: string;
    city?: string;
  };
  "Scan.ReturnAddress": {
    email_address?: string;
    postal_address?: AxSchemas["Scan.PostalAddress"];
  };
  "Scan.ScanAddress": {
    email_address?: string;
    postal_address?: AxSchemas["Scan.PostalAddress"];
  };
  "Scan.ScanConfiguration": {
    status: "active" | "disabled" | "pending" | "error";
    error_message?: string;
    scan_address?: AxSchemas["Scan.ScanAddress"];
    return_address?: AxSchemas["Scan.ReturnAddress"];
    features?: AxSchemas["Scan.ScanFeatures"];
  };
  "Scan.ScanFeatures": {
    other_docs?: boolean;
    scan_reminders?: boolean;
    cash_discount_field_scanning?: boolean;
    line_scanning?: boolean;
    vat_liable?: boolean;
  };
  "ScanAddress": {
    /** Where suppliers mail their invoices to */
    email_address: string;
  };
  "ScanService": {
    scan_address?: AxSchemas["ScanAddress"];
  };
  "SemanticInvoice.Address": {
    /** BT-35 Seller address line 1; BT-50 Buyer address line 1; BT-64 Tax representative address line 1; BT-75 Deliver to address line 1 */
    line1?: string;
    /** BT-36 Seller address line 2; BT-51 Buyer address line 2; BT-65 Tax representative address line 2; BT-76 Deliver to address line 2 */
    line2?: string;
    /** BT-162 Seller address line 3; BT-163 Buyer address line 3; BT-164 Tax representative address line 3; BT-165 Deliver to address line 3 */
    line3?: string;
    /** BT-37 Seller city; BT-52 Buyer city; BT-66 Tax representative city; BT-77 Deliver to city */
    city?: string;
    /** BT-38 Seller post code; BT-53 Buyer post code; BT-67 Tax representative post code; BT-78 Deliver to post code */
    post_code?: string;
    /** BT-39 Seller country subdivision; BT-54 Buyer country subdivision; BT-68 Tax representative country subdivision; BT-79 Deliver to country subdivision */
    subdivision?: string;
    /** BT-40 Seller country code; BT-55 Buyer country code; BT-69 Tax representative country code; BT-80 Deliver to country code */
    country?: string;
  };
  "SemanticInvoice.AllowanceCharge": {
    /** BT-92 Document level allowance amount; BT-99 Document level charge amount; BT-136 Invoice line allowance amount; BT-141 Invoice line charge amount */
    amount: string | number;
    /** BT-93 Document level allowance base amount; BT-100 Document level charge base amount; BT-137 Invoice line allowance base amount; BT-142 Invoice line charge base amount */
    base_amount?: string | number;
    /** BT-94 Document level allowance percentage; BT-101 Document level charge percentage; BT-138 Invoice line allowance percentage; BT-143 Invoice line charge percentage */
    percentage?: string | number;
    /** BT-97 Document level allowance reason; BT-104 Document level charge reason; BT-139 Invoice line allowance reason; BT-144 Invoice line charge reason */
    reason?: string;
    /** BT-98 Document level allowance reason code; BT-105 Document level charge reason code; BT-140 Invoice line allowance reason code; BT-145 Invoice line charge reason code */
    reason_code?: string;
    vat?: AxSchemas["SemanticInvoice.VatCategory"];
  };
  "SemanticInvoice.CashDiscount": {
    days?: number;
    date?: string;
    percentage?: string | number;
    amount?: string | number;
    base_amount?: string | number;
  };
  "SemanticInvoice.Contact": {
    /** BT-41 Seller contact point; BT-56 Buyer contact point */
    name?: string;
    /** BT-42 Seller contact telephone number; BT-57 Buyer contact telephone number */
    telephone?: string;
    /** BT-43 Seller contact email address; BT-58 Buyer contact email address */
    email?: string;
  };
  "SemanticInvoice.CreditTransfer": {
    /** BT-84 Payment account identifier */
    account?: string;
    /** BT-85 Payment account name */
    account_name?: string;
    /** BT-86 Payment service provider identifier */
    service_provider?: string;
  };
  "SemanticInvoice.Definition": {
    code?: string;
    name?: string;
    value?: string;
  };
  "SemanticInvoice.Delivery": {
    /** BT-70 Deliver to party name */
    party_name?: string;
    location?: AxSchemas["SemanticInvoice.Identifier"];
    /** BT-72 Actual delivery date */
    date?: string;
    address?: AxSchemas["SemanticInvoice.Address"];
  };
  "SemanticInvoice.DirectDebit": {
    /** BT-89 Mandate reference identifier */
    mandate_reference?: string;
    /** BT-90 Bank assigned creditor identifier */
    creditor_identifier?: string;
    /** BT-91 Debited account identifier */
    debited_account?: string;
  };
  "SemanticInvoice.EmbeddedFile": {
    /** BT-125 Attached document */
    mime_type?: string;
    /** BT-125 Attached document */
    file_name?: string;
    /** BT-125 Attached document */
    bytes: string;
  };
  "SemanticInvoice.Factoring": {
    agreement?: string;
    transmission_list?: string;
    clause_code?: string;
    type_code?: string;
    name?: string;
    identifier?: AxSchemas["SemanticInvoice.Identifier"];
    text?: string;
  };
  "SemanticInvoice.Identifier": {
    /** BT-18 Invoiced object identifier; BT-29 Seller identifier; BT-30 Seller legal registration identifier; BT-34 Seller electronic address; … */
    value?: string;
    /** BT-18 Invoiced object identifier; BT-29 Seller identifier; BT-30 Seller legal registration identifier; BT-34 Seller electronic address; … */
    scheme?: string;
    /** BT-18 Invoiced object identifier; BT-29 Seller identifier; BT-30 Seller legal registration identifier; BT-34 Seller electronic address; … */
    scheme_version?: string;
  };
  "SemanticInvoice.InformationRow": {
    kind?: "SUMMARY" | "TEXT";
    before_line: number;
    name?: string;
    text?: readonly (string)[];
    quantity?: AxSchemas["SemanticInvoice.Quantity"];
    period?: AxSchemas["SemanticInvoice.Period"];
    amount_without_vat?: string | number;
    amount_with_vat?: string | number;
  };
  "SemanticInvoice.Invoice": {
    kind: "INVOICE" | "CREDIT_NOTE";
    /** BT-1 Invoice number */
    number?: string;
    /** BT-2 Invoice issue date */
    issue_date?: string;
    /** BT-3 Invoice type code */
    type_code?: string;
    purpose?: "INTEREST" | "INTERNAL" | "COLLECTION" | "REMINDER" | "DIRECT_PAYMENT";
    /** BT-5 Invoice currency code */
    currency?: string;
    /** BT-6 VAT accounting currency code */
    tax_currency?: string;
    /** BT-7 Value added tax point date */
    tax_point_date?: string;
    /** BT-8 Value added tax point date code */
    tax_point_date_code?: string;
    /** BT-9 Payment due date */
    due_date?: string;
    /** BT-10 Buyer reference */
    buyer_reference?: string;
    /** BT-11 Project reference */
    project_reference?: string;
    /** BT-12 Contract reference */
    contract_reference?: string;
    /** BT-13 Purchase order reference */
    purchase_order_reference?: string;
    /** BT-14 Sales order reference */
    sales_order_reference?: string;
    /** BT-15 Receiving advice reference */
    receiving_advice_reference?: string;
    /** BT-16 Despatch advice reference */
    despatch_advice_reference?: string;
    /** BT-17 Tender or lot reference */
    tender_reference?: string;
    invoiced_object?: AxSchemas["SemanticInvoice.Identifier"];
    /** BT-19 Buyer accounting reference */
    buyer_accounting_reference?: string;
    /** BT-20 Payment terms */
    payment_terms?: string;
    notes?: readonly (AxSchemas["SemanticInvoice.Note"])[];
    process?: AxSchemas["SemanticInvoice.ProcessControl"];
    preceding_invoices?: readonly (AxSchemas["SemanticInvoice.PrecedingInvoice"])[];
    seller?: AxSchemas["SemanticInvoice.Party"];
    buyer?: AxSchemas["SemanticInvoice.Party"];
    payee?: AxSchemas["SemanticInvoice.Party"];
    tax_representative?: AxSchemas["SemanticInvoice.Party"];
    invoice_sender?: AxSchemas["SemanticInvoice.Party"];
    invoice_recipient?: AxSchemas["SemanticInvoice.Party"];
    delivery?: AxSchemas["SemanticInvoice.Delivery"];
    period?: AxSchemas["SemanticInvoice.Period"];
    payments?: readonly (AxSchemas["SemanticInvoice.PaymentInstruction"])[];
    third_party_payments?: readonly (AxSchemas["SemanticInvoice.ThirdPartyPayment"])[];
    cash_discounts?: readonly (AxSchemas["SemanticInvoice.CashDiscount"])[];
    late_interest?: AxSchemas["SemanticInvoice.LateInterest"];
    factoring?: AxSchemas["SemanticInvoice.Factoring"];
    payment_instruction_identifier?: string;
    allowances?: readonly (AxSchemas["SemanticInvoice.AllowanceCharge"])[];
    charges?: readonly (AxSchemas["SemanticInvoice.AllowanceCharge"])[];
    totals?: AxSchemas["SemanticInvoice.Totals"];
    vat_breakdown?: readonly (AxSchemas["SemanticInvoice.VatBreakdown"])[];
    attachments?: readonly (AxSchemas["SemanticInvoice.SupportingDocument"])[];
    lines?: readonly (AxSchemas["SemanticInvoice.InvoiceLine"])[];
    information_rows?: readonly (AxSchemas["SemanticInvoice.InformationRow"])[];
    definitions?: readonly (AxSchemas["SemanticInvoice.Definition"])[];
    specification?: readonly (string)[];
    language?: string;
    transport?: AxSchemas["SemanticInvoice.Transport"];
  };
  "SemanticInvoice.InvoiceLine": {
    /** BT-126 Invoice line identifier */
    id?: string;
    /** BT-127 Invoice line note */
    note?: string;
    invoiced_object?: AxSchemas["SemanticInvoice.Identifier"];
    quantity?: AxSchemas["SemanticInvoice.Quantity"];
    /** BT-131 Invoice line net amount */
    net_amount?: string | number;
    /** BT-132 Referenced purchase order line reference */
    purchase_order_line_reference?: string;
    /** BT-133 Invoice line buyer accounting reference */
    buyer_accounting_reference?: string;
    period?: AxSchemas["SemanticInvoice.Period"];
    allowances?: readonly (AxSchemas["SemanticInvoice.AllowanceCharge"])[];
    charges?: readonly (AxSchemas["SemanticInvoice.AllowanceCharge"])[];
    price?: AxSchemas["SemanticInvoice.Price"];
    vat?: AxSchemas["SemanticInvoice.VatCategory"];
    item?: AxSchemas["SemanticInvoice.Item"];
    /** Parts of the line, each like a line */
    sub_lines?: readonly (Record<string, unknown>)[];
  };
  "SemanticInvoice.Item": {
    /** BT-153 Item name */
    name?: string;
    /** BT-154 Item description */
    description?: string;
    /** BT-155 Item Seller's identifier */
    sellers_identifier?: string;
    /** BT-156 Item Buyer's identifier */
    buyers_identifier?: string;
    standard_identifier?: AxSchemas["SemanticInvoice.Identifier"];
    /** BT-158 Item classification identifier */
    classifications?: readonly (AxSchemas["SemanticInvoice.Identifier"])[];
    /** BT-159 Item country of origin */
    origin_country?: string;
    attributes?: readonly (AxSchemas["SemanticInvoice.ItemAttribute"])[];
  };
  "SemanticInvoice.ItemAttribute": {
    /** BT-160 Item attribute name */
    name?: string;
    /** BT-161 Item attribute value */
    value?: string;
  };
  "SemanticInvoice.LateInterest": {
    percentage?: string | number;
    fixed_amount?: string | number;
    text?: string;
  };
  "SemanticInvoice.Note": {
    /** BT-21 Invoice note subject code */
    subject_code?: string;
    /** BT-22 Invoice note */
    text?: string;
  };
  "SemanticInvoice.Party": {
    /** BT-27 Seller name; BT-44 Buyer name; BT-59 Payee name; BT-62 Seller tax representative name */
    name?: string;
    /** BT-28 Seller trading name; BT-45 Buyer trading name */
    trading_name?: string;
    /** BT-29 Seller identifier; BT-46 Buyer identifier; BT-60 Payee identifier */
    identifiers?: readonly (AxSchemas["SemanticInvoice.Identifier"])[];
    legal_registration?: AxSchemas["SemanticInvoice.Identifier"];
    /** BT-31 Seller VAT identifier; BT-48 Buyer VAT identifier; BT-63 Seller tax representative VAT identifier */
    vat_identifier?: string;
    /** BT-32 Seller tax registration identifier */
    tax_registration?: string;
    /** BT-33 Seller additional legal information */
    additional_legal_information?: string;
    electronic_address?: AxSchemas["SemanticInvoice.Identifier"];
    address?: AxSchemas["SemanticInvoice.Address"];
    contact?: AxSchemas["SemanticInvoice.Contact"];
  };
  "SemanticInvoice.PaymentCard": {
    /** BT-87 Payment card primary account number */
    primary_account_number?: string;
    network?: string;
    /** BT-88 Payment card holder name */
    holder_name?: string;
  };
  "SemanticInvoice.PaymentInstruction": {
    id?: string;
    amount?: string | number;
    /** BT-81 Payment means type code */
    means_code?: string;
    /** BT-82 Payment means text */
    means_text?: string;
    /** BT-83 Remittance information */
    remittance_information?: string;
    credit_transfers?: readonly (AxSchemas["SemanticInvoice.CreditTransfer"])[];
    card?: AxSchemas["SemanticInvoice.PaymentCard"];
    direct_debit?: AxSchemas["SemanticInvoice.DirectDebit"];
  };
  "SemanticInvoice.Period": {
    /** BT-73 Invoicing period start date; BT-134 Invoice line period start date */
    start?: string;
    /** BT-74 Invoicing period end date; BT-135 Invoice line period end date */
    end?: string;
  };
  "SemanticInvoice.PrecedingInvoice": {
    /** BT-25 Preceding invoice reference */
    number?: string;
    /** BT-26 Preceding invoice issue date */
    issue_date?: string;
  };
  "SemanticInvoice.Price": {
    /** BT-146 Item net price */
    net?: string | number;
    /** BT-147 Item price discount */
    discount?: string | number;
    /** BT-148 Item gross price */
    gross?: string | number;
    base_quantity?: AxSchemas["SemanticInvoice.Quantity"];
  };
  "SemanticInvoice.ProcessControl": {
    /** BT-23 Business process type */
    business_process?: string;
    /** BT-24 Specification identifier */
    specification?: string;
  };
  "SemanticInvoice.Quantity": {
    /** BT-129 Invoiced quantity; BT-149 Item price base quantity */
    value: string | number;
    /** BT-130 Invoiced quantity unit of measure code; BT-150 Item price base quantity unit of measure */
    unit?: string;
  };
  "SemanticInvoice.SupportingDocument": {
    /** BT-122 Supporting document reference */
    reference?: string;
    /** BT-123 Supporting document description */
    description?: string;
    /** BT-124 External document location */
    external_location?: string;
    content?: AxSchemas["SemanticInvoice.EmbeddedFile"];
  };
  "SemanticInvoice.ThirdPartyPayment": {
    type?: string;
    amount: string | number;
    description?: string;
  };
  "SemanticInvoice.Totals": {
    /** BT-106 Sum of invoice line net amount */
    line_net_amount?: string | number;
    /** BT-107 Sum of allowances on document level */
    allowances?: string | number;
    /** BT-108 Sum of charges on document level */
    charges?: string | number;
    /** BT-109 Invoice total amount without VAT */
    without_vat?: string | number;
    /** BT-110 Invoice total VAT amount */
    vat?: string | number;
    /** BT-111 Invoice total VAT amount in accounting currency */
    vat_in_tax_currency?: string | number;
    /** BT-112 Invoice total amount with VAT */
    with_vat?: string | number;
    /** BT-113 Paid amount */
    paid?: string | number;
    /** BT-114 Rounding amount */
    rounding?: string | number;
    /** BT-115 Amount due for payment */
    payable?: string | number;
  };
  "SemanticInvoice.Transport": {
    sender?: AxSchemas["SemanticInvoice.TransportEnd"];
    recipient?: AxSchemas["SemanticInvoice.TransportEnd"];
    message_id?: string;
    timestamp?: string;
    ref_to_message_id?: string;
    implementation_code?: string;
  };
  "SemanticInvoice.TransportEnd": {
    address?: AxSchemas["SemanticInvoice.Identifier"];
    operator?: string;
  };
  "SemanticInvoice.VatBreakdown": {
    /** BT-116 VAT category taxable amount */
    taxable_amount?: string | number;
    /** BT-117 VAT category tax amount */
    tax_amount?: string | number;
    category?: AxSchemas["SemanticInvoice.VatCategory"];
    /** BT-120 VAT exemption reason text */
    exemption_reason?: string;
    /** BT-121 VAT exemption reason code */
    exemption_reason_code?: string;
  };
  "SemanticInvoice.VatCategory": {
    /** BT-95 Document level allowance VAT category code; BT-102 Document level charge VAT category code; BT-118 VAT category code; BT-151 Invoiced item VAT category code */
    code?: string;
    /** BT-96 Document level allowance VAT rate; BT-103 Document level charge VAT rate; BT-119 VAT category rate; BT-152 Invoiced item VAT rate */
    rate?: string | number;
  };
  "Source": {
    name: string;
    names: readonly (AxSchemas["Translation"])[];
  };
  "Status": {
    client_id: string;
    expires_at: string;
  };
  "Suppliers.NotificationFailure": {
    email: string;
    reason: string;
  };
  "Suppliers.SupplierInfo": {
    /** Empty when the invoices name none */
    company_bid: string;
    /** ISO 3166-1 alpha-2; empty when the invoices name none */
    company_country: string;
    company_name: string;
    /** Of the latest invoice that tells it */
    email_address?: string;
    invoice_count: number;
  };
  "Suppliers.SuppliersNotificationResult": {
    failures: readonly (AxSchemas["Suppliers.NotificationFailure"])[];
  };
  "Suppliers.SuppliersQueryResult": {
    /** Of this query; there is nothing to ask by it */
    query_id: string;
    status: "pending" | "completed";
    suppliers: readonly (AxSchemas["Suppliers.SupplierInfo"])[];
  };
  "Takeover": {
    id: string;
    company_id: string;
    company_name: string;
    partner_name: string;
    state: "WAITING" | "CONSENTED" | "COMPLETED" | "CANCELED" | "DECLINED";
    created_at: string;
    expires_at: string;
  };
  "Translation": {
    lang: string;
    value: string;
  };
  "User": {
    id: string;
    first_name: string | null;
    last_name: string | null;
    email: string;
  };
  "UserCompany": {
    id: string;
    name: string;
    bid: string;
  };
  "UserReport": {
    id: string;
    company_bid: string | null;
    company_name: string;
    company_country_code: string;
    company_bank_account: string | null;
    reporter_user_id: string;
    reporter_contact_email: string;
    invoice_id: string;
    reasons: readonly (AxSchemas["Criteria"])[];
    additional_explanation: string | null;
    report_date: string;
  };
  "VFSFI_BillingAddress": {
    country?: string;
    streets?: readonly (string)[];
    city?: string;
    zip_code?: string;
  };
  "VFSFI_Data": {
    iban?: string;
    bic?: string;
    account_number?: string;
    notes?: readonly (AxSchemas["VFSFI_Note"])[];
  };
  "VFSFI_Note": {
    phrase?: string;
    /** FI, SV or EN */
    code?: string;
  };
  "WarningListMetadata": {
    criteria?: readonly (AxSchemas["Criteria"])[];
  };
  "Yes2AllRoute": {
    /** RECEIVING, NOT_RECEIVING, NOT_AVAILABLE or TEMPORARY_UNAVAILABLE */
    status: string;
    details?: string | null;
    efaktura_identifier?: string | null;
  };
}

/** The operations of the AutoXChange API, by method and path. */
export interface AxOperations {
  /** Get an access token */
  "POST /oauth2/token": {
    path: undefined;
    query: undefined;
    body: { form: {
        grant_type: "client_credentials";
        client_id?: string;
        client_secret?: string;
        scope?: string;
        vendor_api_key?: string;
        license_data?: string;
      } } | { multipart: {
        grant_type: "client_credentials";
        client_id?: string;
        client_secret?: string;
        scope?: string;
        vendor_api_key?: string;
        license_data?: string;
      } } | { json: {
        grant_type: "client_credentials";
        client_id?: string;
        client_secret?: string;
        scope?: string;
        vendor_api_key?: string;
        license_data?: string;
      } };
    reply: AxSchemas["OAuthToken"];
    paged: false;
  };
  /** The user and company of the token */
  "GET /oauth2/current": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["OAuthCurrent"];
    paged: false;
  };
  /** Whose token this is and when it ends */
  "GET /status/authenticated": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["Status"];
    paged: false;
  };
  /** Public keys that access tokens are signed with */
  "GET /v1/jwk": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["JWKEntries"])[];
    paged: false;
  };
  /** Register a user */
  "POST /v1/users": {
    path: undefined;
    query: undefined;
    body: { json: {
        vendor_api_key: string;
        email: string;
        first_name?: string;
        last_name?: string;
      } };
    reply: AxSchemas["ApiUser"];
    paged: false;
  };
  /** Register a company */
  "POST /v1/companies": {
    path: undefined;
    query: undefined;
    body: { multipart: {
        vendor_api_key: string;
        user_api_key: string;
        name: string;
        bid: string;
        no_vat: boolean;
        address1: string;
        address2?: string;
        post_code: string;
        post_office: string;
        city: string;
        /** Part of the country */
        state?: string;
        country: "FI" | "SE" | "NO" | "DK" | "NL" | "EE" | "BE" | "IT" | "DE";
        email: string;
      } } | { form: {
        vendor_api_key: string;
        user_api_key: string;
        name: string;
        bid: string;
        no_vat: boolean;
        address1: string;
        address2?: string;
        post_code: string;
        post_office: string;
        city: string;
        /** Part of the country */
        state?: string;
        country: "FI" | "SE" | "NO" | "DK" | "NL" | "EE" | "BE" | "IT" | "DE";
        email: string;
      } } | { json: {
        vendor_api_key: string;
        user_api_key: string;
        name: string;
        bid: string;
        no_vat: boolean;
        address1: string;
        address2?: string;
        post_code: string;
        post_office: string;
        city: string;
        /** Part of the country */
        state?: string;
        country: "FI" | "SE" | "NO" | "DK" | "NL" | "EE" | "BE" | "IT" | "DE";
        email: string;
      } };
    reply: AxSchemas["Company"];
    paged: false;
  };
  /** List the companies of the user */
  "GET /v1/companies": {
    path: undefined;
    query: {
      bid?: string;
      /** ISO 3166-1 alpha-2 */
      country?: string;
    };
    body: undefined;
    reply: readonly (AxSchemas["UserCompany"])[];
    paged: false;
  };
  /** Ask for the authorization of several companies */
  "POST /v1/companies/authorizations": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Who signs for the company */
        auth_email: string;
        locale: "FI" | "NO" | "SE" | "EN" | "NL" | "BE";
        /** JSON text that proves the partner's own customer verification */
        options?: string;
        company_ids: readonly (string)[];
      } };
    reply: AxSchemas["CompanyAuthorization"];
    paged: false;
  };
  /** Authorization status of a company of the user */
  "GET /v1/companies/{id}/status": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["CompanyAuthorizationStatus"];
    paged: false;
  };
  /** Ask for the authorization of the company */
  "POST /v1/company/authorization": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Who signs for the company */
        auth_email: string;
        locale: "FI" | "NO" | "SE" | "EN" | "NL" | "BE";
        /** JSON text that proves the partner's own customer verification */
        options?: string;
      } };
    reply: AxSchemas["CompanyAuthorization"];
    paged: false;
  };
  /** Authorization status of the company */
  "GET /v1/company/authorization": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["CompanyAuthorizationStatus"];
    paged: false;
  };
  /** Mark the account as active */
  "POST /v1/company/keep_active": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Settings of the company */
  "GET /v1/company/settings": {
    path: undefined;
    query: {
      fields?: readonly (string)[];
    };
    body: undefined;
    reply: AxSchemas["CompanySettings_Settings"];
    paged: false;
  };
  /** Change settings of the company */
  "PATCH /v1/company/settings": {
    path: undefined;
    query: undefined;
    body: { json: AxSchemas["CompanySettings_Settings"] };
    reply: undefined;
    paged: false;
  };
  /** List the departments of the company */
  "GET /v1/company/departments": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["Company"])[];
    paged: false;
  };
  /** Register a department */
  "POST /v1/company/departments": {
    path: undefined;
    query: undefined;
    body: { multipart: {
        name: string;
        bid: string;
        id_type: "GLN";
        eaid: string;
        no_vat: boolean;
        address1: string;
        address2?: string;
        post_code: string;
        post_office: string;
        city: string;
        /** Part of the country */
        state?: string;
        country: "FI" | "SE" | "NO" | "DK" | "NL" | "BE";
        email: string;
      } } | { form: {
        name: string;
        bid: string;
        id_type: "GLN";
        eaid: string;
        no_vat: boolean;
        address1: string;
        address2?: string;
        post_code: string;
        post_office: string;
        city: string;
        /** Part of the country */
        state?: string;
        country: "FI" | "SE" | "NO" | "DK" | "NL" | "BE";
        email: string;
      } } | { json: {
        name: string;
        bid: string;
        id_type: "GLN";
        eaid: string;
        no_vat: boolean;
        address1: string;
        address2?: string;
        post_code: string;
        post_office: string;
        city: string;
        /** Part of the country */
        state?: string;
        country: "FI" | "SE" | "NO" | "DK" | "NL" | "BE";
        email: string;
      } };
    reply: AxSchemas["Company"];
    paged: false;
  };
  /** Suppliers whose invoices are scanned */
  "POST /v1/company/suppliers/query": {
    path: undefined;
    query: undefined;
    body: { json: {
        include_notified?: boolean;
        oldest_invoice_time?: string;
      } };
    reply: AxSchemas["Suppliers.SuppliersQueryResult"];
    paged: false;
  };
  /** Ask suppliers for e-invoices */
  "POST /v1/company/suppliers/notifications": {
    path: undefined;
    query: undefined;
    body: { json: {
        suppliers: readonly ({
          email_address: string;
          name: string;
          language: string;
        })[];
      } };
    reply: AxSchemas["Suppliers.SuppliersNotificationResult"];
    paged: false;
  };
  /** Partners that ask to take the company over */
  "GET /v1/company/takeovers": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["Takeover"])[];
    paged: false;
  };
  /** Agree to a takeover */
  "POST /v1/company/takeovers/{id}/consent": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Takeover"];
    paged: false;
  };
  /** Decline a takeover */
  "POST /v1/company/takeovers/{id}/decline": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Takeover"];
    paged: false;
  };
  /** Whether the company is linked to the token's software */
  "GET /v1/company/vendors": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["LinkVendorAPIKey"];
    paged: false;
  };
  /** Link the company to the token's software */
  "POST /v1/company/vendors": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["LinkVendorAPIKey"];
    paged: false;
  };
  /** End the link to the token's software */
  "DELETE /v1/company/vendors": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** List the users of the company */
  "GET /v1/company/users": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["CompanyUsers_User"])[];
    paged: false;
  };
  /** Add a user to the company */
  "POST /v1/company/users": {
    path: undefined;
    query: undefined;
    body: { json: {
        email: string;
        first_name: string;
        last_name?: string;
        phone?: string;
        user_role?: "ADMIN" | "USER";
        notifications_disabled?: boolean;
        emails_disabled?: boolean;
      } };
    reply: AxSchemas["CompanyUsers_User"] | AxSchemas["CompanyUsers_NewUser"];
    paged: false;
  };
  /** One user of the company */
  "GET /v1/company/users/{user_id}": {
    path: {
      user_id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["CompanyUsers_User"];
    paged: false;
  };
  /** Change a user of the company */
  "PATCH /v1/company/users/{user_id}": {
    path: {
      user_id: string;
    };
    query: undefined;
    body: { json: {
        first_name?: string;
        last_name?: string;
        phone?: string;
        notifications_disabled?: boolean;
        emails_disabled?: boolean;
      } };
    reply: undefined;
    paged: false;
  };
  /** Take a user out of the company */
  "DELETE /v1/company/users/{user_id}": {
    path: {
      user_id: string;
    };
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Set the role of a user */
  "POST /v1/company/users/{user_id}/roles": {
    path: {
      user_id: string;
    };
    query: undefined;
    body: { json: {
        user_role: "ADMIN" | "USER";
      } };
    reply: undefined;
    paged: false;
  };
  /** Register the company in a network */
  "POST /v1/company/profiles": {
    path: undefined;
    query: {
      /** With the token of an operator: the company that it acts for. The contract has no name. */
      company_id?: string;
    };
    body: { json: {
        profiles?: readonly (string)[];
        profile_version?: string;
        endpoint_id?: string;
        scheme?: string;
        network?: string;
        profiles_with_extensions?: readonly (string | {
          profile_name: string;
          extensions: string | readonly (string)[];
        })[];
        network_settings?: Record<string, unknown>;
      } };
    reply: AxSchemas["CompanyProfile"];
    paged: false;
  };
  /** List the registrations of the company */
  "GET /v1/company/profiles": {
    path: undefined;
    query: {
      network?: readonly ("VISMA" | "PEPPOL" | "NEMHANDEL" | "AISPROOM" | "BANK" | "SCAN" | "INEXCHANGE" | "VISMASCANNER" | "SCAN_DOCUMENTS" | "RECEIVABLES")[];
      status?: readonly ("active" | "pending" | "error")[];
      /** With the token of an operator: the company that it acts for. The contract has no name. */
      company_id?: string;
    };
    body: undefined;
    reply: readonly (AxSchemas["CompanyProfile"])[];
    paged: false;
  };
  /** One registration */
  "GET /v1/company/profiles/{id}": {
    path: {
      id: string;
    };
    query: {
      /** With the token of an operator: the company that it acts for. The contract has no name. */
      company_id?: string;
    };
    body: undefined;
    reply: AxSchemas["CompanyProfile"];
    paged: false;
  };
  /** Replace the network's own settings of a registration */
  "PATCH /v1/company/profiles/{id}": {
    path: {
      id: string;
    };
    query: {
      /** With the token of an operator: the company that it acts for. The contract has no name. */
      company_id?: string;
    };
    body: { json: {
        network_settings?: Record<string, unknown>;
      } };
    reply: undefined;
    paged: false;
  };
  /** Remove a registration */
  "DELETE /v1/company/profiles/{id}": {
    path: {
      id: string;
    };
    query: {
      /** With the token of an operator: the company that it acts for. The contract has no name. */
      company_id?: string;
    };
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Replace the extensions of a profile */
  "PUT /v1/company/profiles/{id}/extensions": {
    path: {
      id: string;
    };
    query: {
      /** With the token of an operator: the company that it acts for. The contract has no name. */
      company_id?: string;
    };
    body: { json: {
        profile_name: string;
        extensions: readonly ("GACCOUNT10")[];
      } };
    reply: AxSchemas["CompanyProfile"];
    paged: false;
  };
  /** List webhooks */
  "GET /v1/company/notifications": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["Notifications.Notification"])[];
    paged: false;
  };
  /** Subscribe a webhook */
  "POST /v1/company/notifications": {
    path: undefined;
    query: undefined;
    body: { json: {
        destination_type: "WEBHOOK" | "VENDOR_WEBHOOK";
        destination: string;
        vendor_key?: string;
        events: readonly (string)[];
      } };
    reply: AxSchemas["Notifications.Notification"];
    paged: false;
  };
  /** Get a webhook */
  "GET /v1/company/notifications/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Notifications.Notification"];
    paged: false;
  };
  /** Remove a webhook */
  "DELETE /v1/company/notifications/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Send undelivered webhook events again */
  "POST /v1/company/notifications_resend_unacknowledged": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Get a webhook's signing secret */
  "GET /v1/company/notifications/{id}/secret": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Notifications.Secret"];
    paged: false;
  };
  /** Replace a webhook's signing secret */
  "POST /v1/company/notifications/{id}/secret/rotate": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Notifications.Secret"];
    paged: false;
  };
  /** Send a test event to a webhook */
  "POST /v1/company/notifications/{id}/test": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Notifications.Delivery"];
    paged: false;
  };
  /** List what a webhook was sent */
  "GET /v1/company/notifications/{id}/deliveries": {
    path: {
      id: string;
    };
    query: {
      status?: "PENDING" | "DELIVERED" | "FAILED";
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["Notifications.Delivery"])[];
    paged: true;
  };
  /** Get a webhook delivery with its attempts */
  "GET /v1/company/notifications/{id}/deliveries/{delivery_id}": {
    path: {
      id: string;
      delivery_id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Notifications.DeliveryDetails"];
    paged: false;
  };
  /** Send a webhook delivery again */
  "POST /v1/company/notifications/{id}/deliveries/{delivery_id}/replay": {
    path: {
      id: string;
      delivery_id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Notifications.Delivery"];
    paged: false;
  };
  /** List invoices */
  "GET /v1/invoices": {
    path: undefined;
    query: {
      direction?: "RECEIVED" | "SENT";
      status?: readonly ("PENDING" | "DELIVERED" | "FAILED")[];
      ids?: readonly (string)[];
      number?: string;
      reference?: string;
      received_at_start?: string;
      received_at_end?: string;
      created_at_start?: string;
      created_at_end?: string;
      sort?: readonly ("received_at" | "-received_at")[];
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["Invoices.Invoice"])[];
    paged: true;
  };
  /** Send an invoice */
  "POST /v1/invoices": {
    path: undefined;
    query: undefined;
    body: { json: {
        invoice: AxSchemas["SemanticInvoice.Invoice"];
        format?: "VISMAXML53" | "VISMAXML60" | "SVEFAKTURA10" | "SEDI" | "E2B" | "EHF20" | "PEPPOLBIS20" | "PEPPOLBIS30" | "SIUBL11" | "SIUBL12" | "SIUBL20" | "OIOUBL" | "OIOUBL21" | "VISMAUBL10" | "VISMAUBL30" | "FINVOICE13" | "FINVOICE20" | "FINVOICE30" | "TEAPPS27" | "TEAPPS30" | "XRECHNUNG23UBL" | "XRECHNUNG23CII" | "XRECHNUNG23EXTUBL" | "XRECHNUNG23EXTCII" | "XRECHNUNG30UBL" | "XRECHNUNG30CII" | "XRECHNUNG30EXTUBL" | "XRECHNUNG30EXTCII" | "FATTURAPA12" | "EHF30REMINDER" | "EN16931UBL" | "PEPPOLBIS30SB" | "EN16931CII" | "FACTURX" | "LIINOS";
        recipient_type?: "b2b" | "consumer";
        recipient_eia?: string;
        recipient_email?: string;
        recipient_operator?: string;
        disabled_routes?: readonly ("print" | "email" | "einvoice")[];
        sender_comment?: string;
        uuid?: string;
        lang?: "FI" | "SE" | "NO" | "DK" | "NL" | "EN";
        route_order?: readonly ("netbank" | "netbank_cvl" | "netbank_cvl_hold" | "vipps" | "dpi" | "email" | "print" | "silent_failure")[];
        recipient_phone_number?: string;
        recipient_date_of_birth?: string;
        recipient_ssn?: string;
        recipient_efaktura_id?: string;
        b2cno_document_type?: "INVOICE" | "CREDIT_NOTE" | "REMINDER" | "COLLECTION_NOTICE" | "DUNNING" | "PAYMENT_REQUEST" | "ENFORCEMENT_WARNING";
        payment_instruction_identifier?: string;
        print_settings?: {
          color?: boolean;
          letter_class?: "PRIORITY" | "ECONOMY";
          prevent_digital_post?: boolean;
          print_own_image?: boolean;
          allow_kivra_fi?: boolean;
        };
        prevent_routing?: boolean;
        email_settings?: {
          xml_format?: "VISMAXML53" | "VISMAXML60" | "SVEFAKTURA10" | "SEDI" | "E2B" | "EHF20" | "PEPPOLBIS20" | "PEPPOLBIS30" | "SIUBL11" | "SIUBL12" | "SIUBL20" | "OIOUBL" | "OIOUBL21" | "VISMAUBL10" | "VISMAUBL30" | "FINVOICE13" | "FINVOICE20" | "FINVOICE30" | "TEAPPS27" | "TEAPPS30" | "XRECHNUNG23UBL" | "XRECHNUNG23CII" | "XRECHNUNG23EXTUBL" | "XRECHNUNG23EXTCII" | "XRECHNUNG30UBL" | "XRECHNUNG30CII" | "XRECHNUNG30EXTUBL" | "XRECHNUNG30EXTCII" | "FATTURAPA12" | "EHF30REMINDER" | "EN16931UBL" | "PEPPOLBIS30SB" | "EN16931CII" | "FACTURX" | "LIINOS";
        };
      } } | { multipart: {
        /** One XML document, or a ZIP */
        file: Upload;
        format?: "VISMAXML53" | "VISMAXML60" | "SVEFAKTURA10" | "SEDI" | "E2B" | "EHF20" | "PEPPOLBIS20" | "PEPPOLBIS30" | "SIUBL11" | "SIUBL12" | "SIUBL20" | "OIOUBL" | "OIOUBL21" | "VISMAUBL10" | "VISMAUBL30" | "FINVOICE13" | "FINVOICE20" | "FINVOICE30" | "TEAPPS27" | "TEAPPS30" | "XRECHNUNG23UBL" | "XRECHNUNG23CII" | "XRECHNUNG23EXTUBL" | "XRECHNUNG23EXTCII" | "XRECHNUNG30UBL" | "XRECHNUNG30CII" | "XRECHNUNG30EXTUBL" | "XRECHNUNG30EXTCII" | "FATTURAPA12" | "EHF30REMINDER" | "EN16931UBL" | "PEPPOLBIS30SB" | "EN16931CII" | "FACTURX" | "LIINOS";
        recipient_type?: "b2b" | "consumer";
        recipient_eia?: string;
        recipient_email?: string;
        recipient_operator?: string;
        disabled_routes?: readonly ("print" | "email" | "einvoice")[];
        sender_comment?: string;
        uuid?: string;
        lang?: "FI" | "SE" | "NO" | "DK" | "NL" | "EN";
        route_order?: readonly ("netbank" | "netbank_cvl" | "netbank_cvl_hold" | "vipps" | "dpi" | "email" | "print" | "silent_failure")[];
        recipient_phone_number?: string;
        recipient_date_of_birth?: string;
        recipient_ssn?: string;
        recipient_efaktura_id?: string;
        b2cno_document_type?: "INVOICE" | "CREDIT_NOTE" | "REMINDER" | "COLLECTION_NOTICE" | "DUNNING" | "PAYMENT_REQUEST" | "ENFORCEMENT_WARNING";
        payment_instruction_identifier?: string;
        "print_settings[color]"?: boolean;
        "print_settings[letter_class]"?: "PRIORITY" | "ECONOMY";
        "print_settings[prevent_digital_post]"?: boolean;
        "print_settings[print_own_image]"?: boolean;
        "print_settings[allow_kivra_fi]"?: boolean;
        prevent_routing?: boolean;
        "email_settings[xml_format]"?: "VISMAXML53" | "VISMAXML60" | "SVEFAKTURA10" | "SEDI" | "E2B" | "EHF20" | "PEPPOLBIS20" | "PEPPOLBIS30" | "SIUBL11" | "SIUBL12" | "SIUBL20" | "OIOUBL" | "OIOUBL21" | "VISMAUBL10" | "VISMAUBL30" | "FINVOICE13" | "FINVOICE20" | "FINVOICE30" | "TEAPPS27" | "TEAPPS30" | "XRECHNUNG23UBL" | "XRECHNUNG23CII" | "XRECHNUNG23EXTUBL" | "XRECHNUNG23EXTCII" | "XRECHNUNG30UBL" | "XRECHNUNG30CII" | "XRECHNUNG30EXTUBL" | "XRECHNUNG30EXTCII" | "FATTURAPA12" | "EHF30REMINDER" | "EN16931UBL" | "PEPPOLBIS30SB" | "EN16931CII" | "FACTURX" | "LIINOS";
      } };
    reply: AxSchemas["Invoices.Invoice"];
    paged: false;
  };
  /** Get an invoice, its XML or its image */
  "GET /v1/invoices/{id}": {
    path: {
      id: string;
    };
    query: {
      return_format?: "VISMAXML60" | "PEPPOLBIS30" | "SIUBL20" | "OIOUBL21" | "VISMAUBL30" | "FINVOICE30" | "TEAPPS30" | "XRECHNUNG23UBL" | "XRECHNUNG23CII" | "XRECHNUNG23EXTUBL" | "XRECHNUNG23EXTCII" | "XRECHNUNG30UBL" | "XRECHNUNG30CII" | "XRECHNUNG30EXTUBL" | "XRECHNUNG30EXTCII" | "FATTURAPA12" | "ORIGINAL_IMAGE" | "GENERATED_IMAGE" | "ORIGINAL_OR_GENERATED_IMAGE" | "EXTENDED_DETAILS" | "EN16931UBL" | "PEPPOLBIS30SB" | "OIOUBL" | "SVEFAKTURA10" | "EN16931CII" | "FACTURX" | "VISMAUBL10" | "EHF20" | "EHF30REMINDER" | "PEPPOLBIS20" | "SIUBL11" | "SIUBL12" | "FINVOICE20" | "FINVOICE13" | "TEAPPS27" | "VISMAXML53" | "SEDI" | "E2B" | "LIINOS" | "ZIP";
    };
    body: undefined;
    reply: AxSchemas["Invoices.InvoiceDetails"];
    paged: false;
  };
  /** An invoice's time line */
  "GET /v1/invoices/{id}/actions": {
    path: {
      id: string;
    };
    query: {
      type?: readonly ("RECEIVED" | "CREATED" | "SENT" | "DELIVERED" | "INFO" | "ERROR")[];
      channel_details_version?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["Invoices.InvoiceAction"])[];
    paged: false;
  };
  /** Download an attachment */
  "GET /v1/invoices/{id}/files/{file_id}": {
    path: {
      id: string;
      file_id: string;
    };
    query: undefined;
    body: undefined;
    reply: Download;
    paged: false;
  };
  /** Acknowledge the events of an invoice */
  "PATCH /v1/invoices/{id}/invoice_events": {
    path: {
      id: string;
    };
    query: undefined;
    body: { json: {
        state: "CREATED" | "HANDLED";
      } };
    reply: undefined;
    paged: false;
  };
  /** Why an invoice goes where it goes */
  "GET /v1/invoices/{id}/route_plan": {
    path: {
      id: string;
    };
    query: {
      fresh?: boolean;
    };
    body: undefined;
    reply: AxSchemas["Invoices.RoutePlan"];
    paged: false;
  };
  /** What an invoice loses in another format */
  "GET /v1/invoices/{id}/conversion": {
    path: {
      id: string;
    };
    query: {
      /** Format to convert to; of those that are only read, the one that the invoice came in */
      return_format: "PEPPOLBIS30" | "VISMAUBL30" | "EN16931UBL" | "PEPPOLBIS30SB" | "SIUBL20" | "XRECHNUNG23EXTUBL" | "XRECHNUNG23UBL" | "XRECHNUNG30EXTUBL" | "XRECHNUNG30UBL" | "OIOUBL21" | "OIOUBL" | "SVEFAKTURA10" | "FINVOICE30" | "TEAPPS30" | "EN16931CII" | "XRECHNUNG30CII" | "XRECHNUNG30EXTCII" | "XRECHNUNG23CII" | "XRECHNUNG23EXTCII" | "FATTURAPA12" | "FACTURX" | "VISMAXML53" | "VISMAXML60" | "SEDI" | "E2B" | "EHF20" | "PEPPOLBIS20" | "SIUBL11" | "SIUBL12" | "VISMAUBL10" | "FINVOICE13" | "FINVOICE20" | "TEAPPS27" | "EHF30REMINDER" | "LIINOS";
    };
    body: undefined;
    reply: AxSchemas["Invoices.ConversionReport"];
    paged: false;
  };
  /** Send an invoice again to an e-invoicing address */
  "PUT /v1/invoices/{id}/reroute/einvoice": {
    path: {
      id: string;
    };
    query: undefined;
    body: { json: {
        recipient_eia: string;
        recipient_operator: string;
      } };
    reply: AxSchemas["Invoices.Invoice"];
    paged: false;
  };
  /** Send an invoice again by e-mail */
  "PUT /v1/invoices/{id}/reroute/email": {
    path: {
      id: string;
    };
    query: undefined;
    body: { json: {
        recipient_email: string;
      } };
    reply: AxSchemas["Invoices.Invoice"];
    paged: false;
  };
  /** Send an invoice again on paper */
  "PUT /v1/invoices/{id}/reroute/print": {
    path: {
      id: string;
    };
    query: undefined;
    body: { json: {
        recipient_name: string;
        recipient_address1: string;
        recipient_address2?: string;
        recipient_post_code: string;
        recipient_post_office: string;
        recipient_state?: string;
        /** ISO 3166-1 alpha-2 */
        recipient_country: string;
      } };
    reply: AxSchemas["Invoices.Invoice"];
    paged: false;
  };
  /** Answer a received invoice */
  "POST /v1/invoices/{id}/responses/nemhandel": {
    path: {
      id: string;
    };
    query: undefined;
    body: { json: {
        response: "MessageAcknowledgement" | "InProcess" | "UnderQuery" | "ConditionallyAccepted" | "Rejected" | "Accepted" | "PartiallyPaid" | "FullyPaid";
        reason?: string;
      } };
    reply: AxSchemas["Invoices.InvoiceResponseNemhandel"];
    paged: false;
  };
  /** What the checks of a received invoice came to */
  "GET /v1/invoices/{id}/detect_results": {
    path: {
      id: string;
    };
    query: {
      lang?: "EN" | "FI" | "SE" | "NO" | "DK" | "NL";
    };
    body: undefined;
    reply: AxSchemas["Invoices.InvoiceDetectResults"];
    paged: false;
  };
  /** Reasons for reporting a sender for fraud */
  "GET /v1/invoices/reports/definitions": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["ReportsDefinitions"];
    paged: false;
  };
  /** The report made of an invoice */
  "GET /v1/invoices/{id}/reports": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["UserReport"])[];
    paged: false;
  };
  /** Report the sender of an invoice for fraud */
  "POST /v1/invoices/{id}/reports": {
    path: {
      id: string;
    };
    query: undefined;
    body: { json: {
        reason: readonly ("NONEXISTENT_PRODUCT" | "OFFERS_AS_INVOICES" | "UNKNOWN_COMPANY" | "INVOICE_NOT_FOLLOWING_LAW" | "MISLEADING_NAME" | "IMPOSSIBLE_TO_CONTACT" | "MISLEADING_MARKETING" | "COMPANY_NOT_FOLLOWING_LAW" | "KNOWN_FOR_FRAUD_ATTEMPTS" | "KNOWN_FOR_SUSPICIOUS_ACTIVITIES")[];
        contact_email: string;
        description?: string;
      } };
    reply: undefined;
    paged: false;
  };
  /** Take a report back */
  "DELETE /v1/invoices/{id}/reports/{report_id}": {
    path: {
      id: string;
      report_id: string;
    };
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** What became of an invoice given to a collector */
  "GET /v1/invoices/{id}/assignment": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Invoices.InvoiceAssignment"];
    paged: false;
  };
  /** Give an invoice to a collector */
  "POST /v1/invoices/{id}/assignment": {
    path: {
      id: string;
    };
    query: undefined;
    body: { json: {
        collection_type: "reminder_and_collection" | "collection";
        /** From 0, at most two decimals */
        collectable_amount?: number;
        amounts?: {
          /** From 0, at most two decimals */
          capital_amount: number;
          /** From 0, at most two decimals */
          reminder_amount: number;
          /** From 0, at most two decimals */
          interest_amount: number;
          interest_calculation_date?: string;
        };
        payer_identifiers?: readonly (string)[];
        payer_ssns?: readonly (string)[];
        industry_specific_options?: {
          rental?: {
            address: string;
            /** From 0, at most two decimals */
            current_target_amount?: number;
            contract_expiry_date?: string;
            contract_type?: "continuous" | "temporary";
          };
          housing_charge?: {
            address: string;
          };
        };
        /** 2 to 64 characters */
        assignment_summary?: string;
      } };
    reply: undefined;
    paged: false;
  };
  /** List documents */
  "GET /v1/documents": {
    path: undefined;
    query: {
      ids?: readonly (string)[];
      direction?: "INCOMING" | "OUTGOING" | "RECEIVED" | "SENT";
      type?: readonly ("UNKNOWN" | "INVOICE" | "CREDIT_NOTE" | "ORDER" | "ORDER_RESPONSE" | "CATALOGUE" | "CATALOGUE_RESPONSE" | "SELF_BILLING_INVOICE" | "DESPATCH_ADVICE" | "RECEIPT" | "VOUCHER" | "BANK_FILE" | "REMINDER" | "SCAN" | "INVOICE_RESPONSE" | "MESSAGE_LEVEL_RESPONSE" | "EXPRESSION_OF_INTEREST_REQUEST" | "EXPRESSION_OF_INTEREST_RESPONSE" | "TENDER_STATUS_REQUEST" | "CALL_FOR_TENDERS" | "TENDER" | "TENDER_RECEIPT" | "ORDER_CHANGE" | "ORDER_CANCELLATION")[];
      status?: readonly ("PROCESSING" | "RESERVED" | "DELIVERED" | "CONFIRMED_DELIVERY" | "FAILED")[];
      created_at_start?: string;
      created_at_end?: string;
      received_at_start?: string;
      received_at_end?: string;
      number?: string;
      reference?: string;
      query?: string;
      sort?: readonly (string)[];
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
      fields?: readonly (string)[];
    };
    body: undefined;
    reply: readonly (AxSchemas["Document"])[];
    paged: true;
  };
  /** Send a document */
  "POST /v1/documents": {
    path: undefined;
    query: {
      fields?: readonly (string)[];
    };
    body: { multipart: {
        /** The document as a single file */
        file?: Upload;
        type?: "UNKNOWN" | "INVOICE" | "CREDIT_NOTE" | "ORDER" | "ORDER_RESPONSE" | "CATALOGUE" | "CATALOGUE_RESPONSE" | "SELF_BILLING_INVOICE" | "DESPATCH_ADVICE" | "RECEIPT" | "VOUCHER" | "BANK_FILE" | "REMINDER" | "SCAN" | "INVOICE_RESPONSE" | "MESSAGE_LEVEL_RESPONSE" | "EXPRESSION_OF_INTEREST_REQUEST" | "EXPRESSION_OF_INTEREST_RESPONSE" | "TENDER_STATUS_REQUEST" | "CALL_FOR_TENDERS" | "TENDER" | "TENDER_RECEIPT" | "ORDER_CHANGE" | "ORDER_CANCELLATION";
        transmission_id?: string;
        transmission_at?: string;
        external_id?: string;
        document_identifier?: string;
        process_identifier?: string;
        recipient_name?: string;
        /** ISO 3166-1 alpha-2 */
        recipient_country?: string;
        recipient_eia?: string;
        recipient_operator?: string;
        sender_name?: string;
        /** ISO 3166-1 alpha-2 */
        sender_country?: string;
        sender_eia?: string;
      } & {
        [name: `files[${number}][file]`]: Upload | undefined;
        [name: `files[${number}][file_type]`]: "PRIMARY_FILE" | "ATTACHMENT" | "OTHER" | undefined;
        [name: `references[${number}][reference_id]`]: string | undefined;
        [name: `references[${number}][reference_id_type]`]: "document_id" | "external_storage_key" | "document_file_id" | undefined;
        [name: `references[${number}][checksum]`]: string | undefined;
        [name: `references[${number}][file_type]`]: "PRIMARY_FILE" | "ATTACHMENT" | "OTHER" | undefined;
      } };
    reply: AxSchemas["Document"];
    paged: false;
  };
  /** Get a document, its data or itself */
  "GET /v1/documents/{id}": {
    path: {
      id: string;
    };
    query: {
      return_format?: readonly (string)[];
      fields?: readonly (string)[];
    };
    body: undefined;
    reply: AxSchemas["Document"];
    paged: false;
  };
  /** Confirm that a document was received */
  "PATCH /v1/documents/{id}": {
    path: {
      id: string;
    };
    query: {
      fields?: readonly (string)[];
    };
    body: { json: {
        status?: string;
      } };
    reply: undefined;
    paged: false;
  };
  /** A document's time line */
  "GET /v1/documents/{id}/events": {
    path: {
      id: string;
    };
    query: {
      fields?: readonly (string)[];
    };
    body: undefined;
    reply: AxSchemas["DocumentEvent"] | readonly (AxSchemas["DocumentEvent"])[];
    paged: false;
  };
  /** List the files of a document */
  "GET /v1/files": {
    path: undefined;
    query: {
      document_id: string;
    };
    body: undefined;
    reply: AxSchemas["DocumentFileInDocument"] | readonly (AxSchemas["DocumentFileInDocument"])[];
    paged: false;
  };
  /** Download a file of a document */
  "GET /v1/files/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: Download;
    paged: false;
  };
  /** Whether business ids receive invoices */
  "GET /v1/lookup/endpoints": {
    path: undefined;
    query: {
      business_ids: readonly (string)[];
      sending?: readonly (string)[];
      country?: string;
    };
    body: undefined;
    reply: readonly (AxSchemas["Endpoint"])[];
    paged: false;
  };
  /** By which routes a Norwegian consumer receives invoices */
  "GET /v1/lookup/consumers": {
    path: undefined;
    query: {
      ssn?: string;
      date_of_birth?: string;
      phone_number?: string;
      email?: string;
      first_name?: string;
      last_name?: string;
      postal_code?: string;
      city?: string;
      reference_number?: string;
      efaktura_identifier?: string;
      routes?: readonly ("dpi" | "yes2all" | "cv" | "vipps")[];
    };
    body: undefined;
    reply: AxSchemas["Consumer"];
    paged: false;
  };
  /** Find receivers */
  "GET /v1/lookup/receivers": {
    path: undefined;
    query: {
      network: readonly ("PEPPOL" | "INTERNAL" | "EXTERNAL")[];
      eia?: string;
      bid?: string;
      name?: string;
      country?: readonly (string)[];
      document_type?: readonly (string)[];
      allow_eia_variants?: boolean;
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["LookupEntryReceiver"])[];
    paged: true;
  };
  /** Operators that invoices may name */
  "GET /v1/definitions/operators": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["Operator"])[];
    paged: false;
  };
  /** Operators that invoices may name (older path) */
  "GET /v1/entities/operators": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["Operator"])[];
    paged: false;
  };
  /** Whether business ids can be registered */
  "GET /v1/partner/lookups/companies": {
    path: undefined;
    query: {
      bids: readonly (string)[];
      /** ISO 3166-1 alpha-2 */
      country: string;
    };
    body: undefined;
    reply: readonly (AxSchemas["Partner.CompanyLookups"])[];
    paged: false;
  };
  /** Received invoices of linked companies */
  "GET /v1/partner/invoice_events/received": {
    path: undefined;
    query: {
      state?: "CREATED" | "HANDLED";
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["Partner.InvoiceEventsReceived"])[];
    paged: true;
  };
  /** Invoices that linked companies could not send */
  "GET /v1/partner/invoice_events/sent_errors": {
    path: undefined;
    query: {
      happened_after: string;
      /** Now when absent */
      happened_before?: string;
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["Partner.InvoiceEventsSentError"])[];
    paged: true;
  };
  /** Received invoices of linked companies */
  "GET /v1/partner/invoice_delivery_actions/inbound": {
    path: undefined;
    query: {
      state?: "CREATED" | "HANDLED";
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["Partner.InvoiceEventsReceived"])[];
    paged: true;
  };
  /** Invoices that linked companies could not send */
  "GET /v1/partner/invoice_delivery_actions/outbound_errors": {
    path: undefined;
    query: {
      happened_after: string;
      /** Now when absent */
      happened_before?: string;
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["Partner.InvoiceEventsSentError"])[];
    paged: true;
  };
  /** Ask to take a company over */
  "POST /v1/partner/takeovers": {
    path: undefined;
    query: undefined;
    body: { json: {
        company_id: string;
      } };
    reply: AxSchemas["Takeover"];
    paged: false;
  };
  /** One takeover */
  "GET /v1/partner/takeovers/{takeover_id}": {
    path: {
      takeover_id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Takeover"];
    paged: false;
  };
  /** Take a request for a takeover back */
  "DELETE /v1/partner/takeovers/{takeover_id}": {
    path: {
      takeover_id: string;
    };
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Complete a takeover */
  "POST /v1/partner/takeovers/{takeover_id}/complete": {
    path: {
      takeover_id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Takeover"];
    paged: false;
  };
  /** Scan service of Lyanthe for a linked company */
  "GET /v1/partner/scan_service/lyanthe": {
    path: undefined;
    query: {
      company_id: string;
    };
    body: undefined;
    reply: AxSchemas["ScanService"];
    paged: false;
  };
  /** Open the scan service of Lyanthe for a linked company */
  "POST /v1/partner/scan_service/lyanthe": {
    path: undefined;
    query: undefined;
    body: { json: {
        company_id: string;
        lyanthe_email_address: string;
      } };
    reply: undefined;
    paged: false;
  };
  /** End the scan service of Lyanthe for a linked company */
  "DELETE /v1/partner/scan_service/lyanthe": {
    path: undefined;
    query: {
      company_id: string;
    };
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** List the participants of the operator */
  "GET /v1/operator/participants": {
    path: undefined;
    query: {
      external_ids?: readonly (string)[];
      updated_at_start?: string;
      profiles?: readonly (string)[];
      updated_at_end?: string;
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["OperatorParticipant"])[];
    paged: true;
  };
  /** Register a participant */
  "POST /v1/operator/participants": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Deprecated: one profile */
        profile?: string;
        profiles?: readonly (string)[];
        profile_version?: string;
        endpoint_id?: string;
        scheme?: string;
        network: string;
        profiles_with_extensions?: readonly (string | {
          profile_name: string;
          extensions: string | readonly (string)[];
        })[];
        role?: string;
        name: string;
        email: string;
        /** ISO 3166-1 alpha-2 */
        country?: string;
        external_id: string;
      } };
    reply: AxSchemas["OperatorParticipant"];
    paged: false;
  };
  /** One participant */
  "GET /v1/operator/participants/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["OperatorParticipant"];
    paged: false;
  };
  /** Change a participant */
  "PATCH /v1/operator/participants/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: { json: {
        name?: string;
        email?: string;
        external_id?: string;
      } };
    reply: undefined;
    paged: false;
  };
  /** Remove a participant */
  "DELETE /v1/operator/participants/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** List the operator's webhooks */
  "GET /v1/operator/notifications": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["Notifications.Notification"])[];
    paged: false;
  };
  /** Subscribe the operator's webhook */
  "POST /v1/operator/notifications": {
    path: undefined;
    query: undefined;
    body: { json: {
        destination_type: "WEBHOOK" | "VENDOR_WEBHOOK";
        destination: string;
        vendor_key?: string;
        events: readonly (string)[];
      } };
    reply: AxSchemas["Notifications.Notification"];
    paged: false;
  };
  /** One of the operator's webhooks */
  "GET /v1/operator/notifications/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Notifications.Notification"];
    paged: false;
  };
  /** Remove the operator's webhook */
  "DELETE /v1/operator/notifications/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Signing secret of the operator's webhook */
  "GET /v1/operator/notifications/{id}/secret": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["Notifications.Secret"];
    paged: false;
  };
  /** Find companies of the service by business id */
  "GET /v1/operator/companies": {
    path: undefined;
    query: {
      bid: string;
      /** ISO 3166-1 alpha-2 */
      country: string;
    };
    body: undefined;
    reply: readonly (AxSchemas["OperatorCompany"])[];
    paged: false;
  };
  /** Image of an invoice given to a collector */
  "GET /v1/operator/receivables/invoice_image/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: Download;
    paged: false;
  };
  /** Statement of a company's loan account */
  "GET /v1/operator/receivables/op_account_statement": {
    path: undefined;
    query: {
      mandator_uuid: string;
      day: string;
    };
    body: undefined;
    reply: Download;
    paged: false;
  };
  /** The company of the token under its id in ODP */
  "GET /odp/companies/{id}": {
    path: {
      /** Id of the company in ODP */
      id: number;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["OdpCompany"];
    paged: false;
  };
  /** Say whether the company is trusted in ODP */
  "PATCH /odp/companies/{id}": {
    path: {
      /** Id of the company in ODP */
      id: number;
    };
    query: undefined;
    body: { multipart: {
        trusted: boolean;
      } } | { form: {
        trusted: boolean;
      } } | { json: {
        trusted: boolean;
      } };
    reply: undefined;
    paged: false;
  };
  /** Checks made of every received invoice */
  "GET /v1/services/detect/checks": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["Detect_Checks"];
    paged: false;
  };
  /** Choose the checks made of every received invoice */
  "PATCH /v1/services/detect/checks": {
    path: undefined;
    query: {
      on_invoice_receive?: readonly ("" | "SUPPLIER_ACTIVATION" | "BANK_ACCOUNT_CHANGED" | "SENDER_BID_STATUS" | "SENDER_WARNING_LIST" | "VAT")[];
    };
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** The checks of invoices and what they can find */
  "GET /v1/definitions/detect/checks": {
    path: undefined;
    query: {
      checks?: readonly ("SUPPLIER_ACTIVATION" | "BANK_ACCOUNT_CHANGED" | "SENDER_BID_STATUS" | "SENDER_WARNING_LIST" | "VAT")[];
      check_attributes?: readonly ("name" | "friendly_name" | "friendly_names" | "title" | "titles" | "description" | "descriptions" | "doc_description" | "resource_type" | "scope" | "scopes" | "sources" | "metadata" | "possible_results")[];
    };
    body: undefined;
    reply: AxSchemas["CheckDefinitions"];
    paged: false;
  };
  /** The checks of invoices (older path) */
  "GET /v1/analysis/definitions": {
    path: undefined;
    query: {
      checks?: readonly ("SUPPLIER_ACTIVATION" | "BANK_ACCOUNT_CHANGED" | "SENDER_BID_STATUS" | "SENDER_WARNING_LIST" | "VAT")[];
      check_attributes?: readonly ("name" | "friendly_name" | "friendly_names" | "title" | "titles" | "description" | "descriptions" | "doc_description" | "resource_type" | "scope" | "scopes" | "sources" | "metadata" | "possible_results")[];
    };
    body: undefined;
    reply: AxSchemas["CheckDefinitions"];
    paged: false;
  };
  /** Check an invoice */
  "POST /v1/analysis": {
    path: undefined;
    query: {
      /** Id of the invoice or document */
      resource_id: string;
      resource_type: "INVOICE";
      checks_to_run: readonly ("SUPPLIER_ACTIVATION" | "BANK_ACCOUNT_CHANGED" | "SENDER_BID_STATUS" | "SENDER_WARNING_LIST" | "VAT")[];
    };
    body: undefined;
    reply: readonly (AxSchemas["Analysis"])[];
    paged: false;
  };
  /** Results of the checks of an invoice */
  "GET /v1/analysis/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["Analysis"])[];
    paged: false;
  };
  /** Collection of receivables */
  "GET /v2/services/amili/receivables": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["ReceivablesService"];
    paged: false;
  };
  /** Start collection of receivables */
  "PUT /v2/services/amili/receivables": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Account that collected money is paid to */
        iban: string;
        bic: string;
        bank: string;
        contact_person: string;
        contact_email: string;
        customer_service_email: string;
        customer_service_phone_number?: string;
        contact_phone_number: string;
        /** Who signs; absent: `activation_url` leads to the agreement */
        authorization_email?: string;
        /** Who watches payments: Amili (vfsfi), to whose account invoices are then paid, or the company */
        accountable_party?: "vfsfi" | "company";
        service_type?: "full" | "express";
        billing_address: {
          /** ISO 3166-1 alpha-2 */
          country: string;
          streets: readonly (string)[];
          city: string;
          zip_code: string;
        };
        postal_address?: {
          /** ISO 3166-1 alpha-2 */
          country?: string;
          streets?: readonly (string)[];
          city?: string;
          zip_code?: string;
        };
      } };
    reply: AxSchemas["ReceivablesService"];
    paged: false;
  };
  /** Change collection of receivables */
  "PATCH /v2/services/amili/receivables": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Who watches payments: Amili (vfsfi), to whose account invoices are then paid, or the company */
        accountable_party?: "vfsfi" | "company";
        service_type?: "full" | "express";
      } };
    reply: undefined;
    paged: false;
  };
  /** End collection of receivables */
  "DELETE /v2/services/amili/receivables": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Collection of receivables */
  "GET /v1/services/receivables": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["ReceivablesService"];
    paged: false;
  };
  /** Start collection of receivables */
  "PUT /v1/services/receivables": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Account that collected money is paid to */
        iban: string;
        bic: string;
        bank: string;
        contact_person: string;
        contact_email: string;
        customer_service_email: string;
        customer_service_phone_number?: string;
        contact_phone_number: string;
        /** Who signs; absent: `activation_url` leads to the agreement */
        authorization_email?: string;
        /** Who watches payments: Amili (vfsfi), to whose account invoices are then paid, or the company */
        accountable_party?: "vfsfi" | "company";
        service_type?: "full" | "express";
        billing_address: {
          /** ISO 3166-1 alpha-2 */
          country: string;
          streets: readonly (string)[];
          city: string;
          zip_code: string;
        };
        postal_address?: {
          /** ISO 3166-1 alpha-2 */
          country?: string;
          streets?: readonly (string)[];
          city?: string;
          zip_code?: string;
        };
      } };
    reply: AxSchemas["ReceivablesService"];
    paged: false;
  };
  /** Change collection of receivables */
  "PATCH /v1/services/receivables": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Who watches payments: Amili (vfsfi), to whose account invoices are then paid, or the company */
        accountable_party?: "vfsfi" | "company";
        service_type?: "full" | "express";
      } };
    reply: undefined;
    paged: false;
  };
  /** End collection of receivables */
  "DELETE /v1/services/receivables": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Collection by Intrum */
  "GET /v2/services/intrum/receivables": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["CompanyServices_Intrum"];
    paged: false;
  };
  /** Start collection by Intrum */
  "PUT /v2/services/intrum/receivables": {
    path: undefined;
    query: undefined;
    body: { json: {
        agreement_contact_phone: string;
        agreement_contact_name: string;
        agreement_contact_email: string;
        details?: {
          real_estate_management_company?: string;
        };
      } };
    reply: AxSchemas["CompanyServices_Intrum"];
    paged: false;
  };
  /** Activate collection by Intrum */
  "PATCH /v2/services/intrum/receivables": {
    path: undefined;
    query: undefined;
    body: { json: {
        client_code?: string;
      } };
    reply: undefined;
    paged: false;
  };
  /** End collection by Intrum */
  "DELETE /v2/services/intrum/receivables": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** AvtaleGiro mandates of payers */
  "GET /v1/services/atg/mandates": {
    path: undefined;
    query: {
      query?: string;
      timestamp?: string;
      status?: "ACTIVE" | "INACTIVE";
      parse_values?: "TRUE" | "FALSE";
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["CompanyConsumers_Mandate"])[];
    paged: true;
  };
  /** AvtaleGiro agreements */
  "GET /v1/services/atg": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: readonly (AxSchemas["CompanyAgreements_Atg"])[];
    paged: false;
  };
  /** Make an AvtaleGiro agreement */
  "POST /v1/services/atg": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Norwegian account: 11 digits, or the IBAN */
        account_number: string;
        /** Digits of the KIDs on the invoices, 2 to 25 */
        kid_length: number;
        /** Where in the KID the customer's reference stands: `1-8`, digits counted from 1 */
        reference_position: string;
        /** Where in the KID the payment type stands */
        payment_type_position?: string;
        /** Who is mailed a link to sign the agreement */
        signer_email: string;
        notification_by_print?: boolean;
        notification_by_email?: boolean;
      } };
    reply: AxSchemas["CompanyAgreements_Atg"];
    paged: false;
  };
  /** AvtaleGiro agreement about an account */
  "GET /v1/services/atg/{account_number}": {
    path: {
      account_number: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["CompanyAgreements_Atg"];
    paged: false;
  };
  /** Change an AvtaleGiro agreement */
  "PATCH /v1/services/atg/{account_number}": {
    path: {
      account_number: string;
    };
    query: undefined;
    body: { json: {
        /** Digits of the KIDs on the invoices, 2 to 25 */
        kid_length: number;
        /** Where in the KID the customer's reference stands: `1-8`, digits counted from 1 */
        reference_position: string;
        /** Where in the KID the payment type stands */
        payment_type_position?: string;
        /** Who is mailed a link to sign the agreement */
        signer_email: string;
        notification_by_print?: boolean;
        notification_by_email?: boolean;
      } };
    reply: undefined;
    paged: false;
  };
  /** Norwegian eFaktura to consumers */
  "GET /v1/services/b2cno": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["B2CNO_Status"];
    paged: false;
  };
  /** Ask for Norwegian eFaktura to consumers */
  "POST /v1/services/b2cno": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["B2CNO_Status"];
    paged: false;
  };
  /** Consumers of Norwegian eFaktura */
  "GET /v1/services/b2cno/consumers": {
    path: undefined;
    query: {
      query?: string;
      status?: readonly ("NEW" | "REQUEST_SENT" | "ACCEPTED" | "ACTIVE" | "DELETED" | "REJECTED" | "ERROR")[];
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["CompanyConsumers_Consumer"])[];
    paged: true;
  };
  /** Consumers of Norwegian eFaktura */
  "GET /v1/company/consumers": {
    path: undefined;
    query: {
      query?: string;
      status?: readonly ("NEW" | "REQUEST_SENT" | "ACCEPTED" | "ACTIVE" | "DELETED" | "REJECTED" | "ERROR")[];
      /** Page to give, from 1. */
      page?: number;
      /** Items on a page. */
      per_page?: number;
    };
    body: undefined;
    reply: readonly (AxSchemas["CompanyConsumers_Consumer"])[];
    paged: true;
  };
  /** Agreement about e-invoices to Swedish consumers */
  "GET /v1/services/b2cse/agreement": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["B2CSE_Agreement"];
    paged: false;
  };
  /** Ask for e-invoices to Swedish consumers */
  "POST /v1/services/b2cse/agreement": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Identity among the banks: 12 digits of organisation number, 11 of agreement, code of the bank and SE, with dots between */
        fui?: string;
        agreement_id?: string;
        /** Shown without dashes */
        account_number: string;
        account_type: "PlusGiro" | "BankGiro";
        website?: string;
      } };
    reply: undefined;
    paged: false;
  };
  /** Scanning service */
  "GET /v1/services/scan": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["Scan.ScanConfiguration"];
    paged: false;
  };
  /** Open the scanning service */
  "POST /v1/services/scan": {
    path: undefined;
    query: undefined;
    body: { multipart: {
        "return_address[email_address]"?: string;
        "return_address[postal_address][street_name]"?: string;
        "return_address[postal_address][extra_lines]"?: readonly (string)[];
        "return_address[postal_address][city]"?: string;
        "return_address[postal_address][post_code]"?: string;
        /** ISO 3166-1 alpha-2 */
        "return_address[postal_address][country_code]"?: string;
      } };
    reply: AxSchemas["Scan.ScanConfiguration"];
    paged: false;
  };
  /** Change the scanning service */
  "PUT /v1/services/scan": {
    path: undefined;
    query: undefined;
    body: { multipart: {
        "return_address[email_address]"?: string;
        "return_address[postal_address][street_name]"?: string;
        "return_address[postal_address][extra_lines]"?: readonly (string)[];
        "return_address[postal_address][city]"?: string;
        "return_address[postal_address][post_code]"?: string;
        /** ISO 3166-1 alpha-2 */
        "return_address[postal_address][country_code]"?: string;
      } };
    reply: AxSchemas["Scan.ScanConfiguration"];
    paged: false;
  };
  /** End the scanning service */
  "DELETE /v1/services/scan": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Automatic scanning */
  "GET /v1/services/autoscan": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["AutoScan.AutoScanConfiguration"];
    paged: false;
  };
  /** Open or change automatic scanning */
  "PUT /v1/services/autoscan": {
    path: undefined;
    query: undefined;
    body: { json: {
        features?: {
          invoice_line_scanning?: boolean;
        };
        return_email_address?: string;
      } };
    reply: AxSchemas["AutoScan.AutoScanConfiguration"];
    paged: false;
  };
  /** End automatic scanning */
  "DELETE /v1/services/autoscan": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Terms of invoice credit on offer */
  "GET /v1/services/op_invoice_credit/offer": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["OPInvoiceCreditSettingsOffer"];
    paged: false;
  };
  /** Invoice credit of OP (OP Laskulaina) */
  "GET /v1/services/op_invoice_credit": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["OPInvoiceCredit"];
    paged: false;
  };
  /** Start invoice credit */
  "PUT /v1/services/op_invoice_credit": {
    path: undefined;
    query: undefined;
    body: { json: {
        contact_email: string;
        /** Account that credit is paid out to */
        iban: string;
        bic: string;
        bank: string;
      } };
    reply: AxSchemas["OPInvoiceCredit"];
    paged: false;
  };
  /** Terms of invoice credit */
  "GET /v1/services/op_invoice_credit/settings": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["OPInvoiceCreditSettings"];
    paged: false;
  };
  /** Choose terms of invoice credit */
  "POST /v1/services/op_invoice_credit/settings": {
    path: undefined;
    query: undefined;
    body: { json: {
        /** Whether invoices to consumers count */
        b2c_enabled: boolean;
        /** Share of the invoices that is lent */
        payment_percent: number;
        /** Yearly interest in percent */
        interest_rate: number;
        /** Euros */
        credit_limit: number;
      } };
    reply: undefined;
    paged: false;
  };
  /** Credit that can be drawn */
  "GET /v1/services/op_invoice_credit/available_credit": {
    path: undefined;
    query: undefined;
    body: undefined;
    reply: AxSchemas["OPInvoiceCreditAvailableCredit"];
    paged: false;
  };
  /** Draw credit */
  "POST /v1/services/op_invoice_credit/withdrawal": {
    path: undefined;
    query: undefined;
    body: { json: {
        amount: number;
      } };
    reply: undefined;
    paged: false;
  };
  /** Report an invoice as paid to the company itself */
  "POST /v1/services/op_invoice_credit/direct_payment": {
    path: undefined;
    query: undefined;
    body: { json: {
        invoice_id: string;
      } };
    reply: undefined;
    paged: false;
  };
  /** Statement of the loan account */
  "GET /v1/services/op_invoice_credit/account_statement": {
    path: undefined;
    query: {
      day: string;
    };
    body: undefined;
    reply: Download;
    paged: false;
  };
  /** Send a message to a bank */
  "POST /v1/fi_bank_messages": {
    path: undefined;
    query: undefined;
    body: { multipart: {
        file: Upload;
      } };
    reply: undefined;
    paged: false;
  };
  /** Status of a sent message */
  "GET /v1/fi_bank_messages/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: AxSchemas["FiBankMessageStatus"];
    paged: false;
  };
  /** Ids of sent messages */
  "GET /v1/fi_bank_messages/sent_messages": {
    path: undefined;
    query: {
      message_type: "SENDERINFO" | "RECEIVERPROPOSAL";
      /** Not before this time */
      timestamp_start: string;
      /** Not after this time */
      timestamp_end: string;
    };
    body: undefined;
    reply: readonly (string)[];
    paged: false;
  };
  /** A sent message */
  "GET /v1/fi_bank_messages/sent_messages/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: Download;
    paged: false;
  };
  /** Ids of received RI messages */
  "GET /v1/fi_bank_messages/ri_messages": {
    path: undefined;
    query: {
      /** Not before this time */
      timestamp_start: string;
      /** Not after this time */
      timestamp_end: string;
    };
    body: undefined;
    reply: readonly (string)[];
    paged: false;
  };
  /** An RI message */
  "GET /v1/fi_bank_messages/ri_messages/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: Download;
    paged: false;
  };
  /** Delete an RI message */
  "DELETE /v1/fi_bank_messages/ri_messages/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: undefined;
    paged: false;
  };
  /** Ids of error messages of banks */
  "GET /v1/fi_bank_messages/error_messages": {
    path: undefined;
    query: {
      /** Not before this time */
      timestamp_start: string;
      /** Not after this time */
      timestamp_end: string;
    };
    body: undefined;
    reply: readonly (string)[];
    paged: false;
  };
  /** An error message of a bank */
  "GET /v1/fi_bank_messages/error_messages/{id}": {
    path: {
      id: string;
    };
    query: undefined;
    body: undefined;
    reply: Download;
    paged: false;
  };
}

/** Codes of the errors that the AutoXChange API documents. */
export type AxErrorCode =
  | "atg_agreement_exists"
  | "auth_unauthorized"
  | "b2cse_fui_conflict"
  | "bank_connection_not_active"
  | "bank_message_duplicate"
  | "bank_message_invalid_intermediator"
  | "bank_message_more_than_one"
  | "bank_message_soap_header_missing"
  | "company_bid_taken"
  | "company_eaid_taken"
  | "company_last_admin"
  | "conversion_refused"
  | "document_duplicate_transmission_id"
  | "document_in_invalid_state"
  | "document_too_complex"
  | "forbidden"
  | "format_not_supported"
  | "idempotency_key_reused"
  | "internal_error"
  | "invalid_credentials"
  | "invalid_parameters"
  | "invoice_already_reported"
  | "invoice_create_api_error"
  | "invoice_foreign_seller"
  | "invoice_image_not_found"
  | "invoice_in_invalid_state"
  | "invoice_response_not_allowed"
  | "invoice_uuid_exists"
  | "not_found"
  | "op_invoice_credit_exceeded"
  | "op_invoice_credit_no_account_statement_found"
  | "op_invoice_credit_not_enabled"
  | "participant_external_id_taken"
  | "profile_deletion_not_allowed"
  | "profile_eia_bid_conflict"
  | "profile_eia_conflict"
  | "profile_identifier_missing"
  | "profile_name_conflict"
  | "profile_not_supported"
  | "profile_registry_not_supported"
  | "service_not_for_country"
  | "service_unavailable"
  | "suppliers_notified"
  | "takeover_in_invalid_state"
  | "too_many_requests"
  | "user_email_taken";
