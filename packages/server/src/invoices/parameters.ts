/** What a caller may say besides the document itself (contract 6.2); names are the API's, kept as given with the invoice. */
export interface SubmitParameters {
  readonly format?: string;
  readonly recipient_type?: 'b2b' | 'consumer';
  readonly recipient_eia?: string;
  readonly recipient_operator?: string;
  readonly recipient_email?: string;
  readonly recipient_phone_number?: string;
  readonly recipient_date_of_birth?: string;
  readonly recipient_ssn?: string;
  readonly recipient_efaktura_id?: string;
  readonly disabled_routes?: readonly ('print' | 'email' | 'einvoice')[];
  readonly route_order?: readonly string[];
  readonly sender_comment?: string;
  readonly uuid?: string;
  readonly lang?: 'FI' | 'SE' | 'NO' | 'DK' | 'NL' | 'EN';
  readonly b2cno_document_type?: string;
  readonly payment_instruction_identifier?: string;
  readonly print_settings?: {
    readonly color?: boolean;
    readonly letter_class?: 'PRIORITY' | 'ECONOMY';
    readonly prevent_digital_post?: boolean;
    readonly print_own_image?: boolean;
    readonly allow_kivra_fi?: boolean;
  };
  readonly prevent_routing?: boolean;
  readonly email_settings?: { readonly xml_format?: string };
}
