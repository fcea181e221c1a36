import { Type } from 'typebox';
import { inputFormats } from './formats.js';

const b2cnoDocumentTypes = ['INVOICE', 'CREDIT_NOTE', 'REMINDER', 'COLLECTION_NOTICE'] as const;
/** Of version 0.85.263, gone since 2025-10-02; clients of that time still name them (contract 13). */
const olderB2cnoDocumentTypes = ['DUNNING', 'PAYMENT_REQUEST', 'ENFORCEMENT_WARNING'] as const;

/** What a caller of POST /v1/invoices may say besides the document (contract 6.2). */
export const submitParameters = {
  format: Type.Optional(Type.Enum([...inputFormats])),
  recipient_type: Type.Enum(['b2b', 'consumer'], { default: 'b2b' }),
  recipient_eia: Type.Optional(Type.String({ maxLength: 128 })),
  recipient_email: Type.Optional(Type.String({ maxLength: 255 })),
  recipient_operator: Type.Optional(Type.String({ maxLength: 128 })),
  disabled_routes: Type.Optional(Type.Array(Type.Enum(['print', 'email', 'einvoice']))),
  sender_comment: Type.Optional(Type.String({ maxLength: 1024 })),
  uuid: Type.Optional(Type.String({ maxLength: 36 })),
  lang: Type.Optional(Type.Enum(['FI', 'SE', 'NO', 'DK', 'NL', 'EN'])),
  route_order: Type.Optional(
    Type.Array(
      Type.Enum(['netbank', 'netbank_cvl', 'netbank_cvl_hold', 'vipps', 'dpi', 'email', 'print', 'silent_failure']),
    ),
  ),
  recipient_phone_number: Type.Optional(Type.String({ maxLength: 30 })),
  recipient_date_of_birth: Type.Optional(Type.String({ format: 'date' })),
  recipient_ssn: Type.Optional(Type.String()),
  recipient_efaktura_id: Type.Optional(Type.String()),
  b2cno_document_type: Type.Optional(Type.Enum([...b2cnoDocumentTypes, ...olderB2cnoDocumentTypes])),
  payment_instruction_identifier: Type.Optional(Type.String()),
  print_settings: Type.Optional(
    Type.Object({
      color: Type.Optional(Type.Boolean()),
      letter_class: Type.Optional(Type.Enum(['PRIORITY', 'ECONOMY'])),
      prevent_digital_post: Type.Optional(Type.Boolean()),
      print_own_image: Type.Optional(Type.Boolean()),
      allow_kivra_fi: Type.Optional(Type.Boolean()),
    }),
  ),
  prevent_routing: Type.Optional(Type.Boolean()),
  email_settings: Type.Optional(Type.Object({ xml_format: Type.Optional(Type.Enum([...inputFormats])) })),
};
