import { Type } from 'typebox';

const text = () => Type.Optional(Type.String());
const flag = () => Type.Optional(Type.Boolean());

const PostalAddress = Type.Object(
  { name: text(), address1: text(), address2: text(), country_code: text(), post_code: text(), city: text() },
  { $id: 'Scan.PostalAddress' },
);

const address = { email_address: text(), postal_address: Type.Optional(PostalAddress) };

export const ScanConfiguration = Type.Object(
  {
    status: Type.Enum(['active', 'disabled', 'pending', 'error']),
    error_message: text(),
    scan_address: Type.Optional(Type.Object(address, { $id: 'Scan.ScanAddress' })),
    return_address: Type.Optional(Type.Object(address, { $id: 'Scan.ReturnAddress' })),
    features: Type.Optional(
      Type.Object(
        {
          other_docs: flag(),
          scan_reminders: flag(),
          cash_discount_field_scanning: flag(),
          line_scanning: flag(),
          vat_liable: flag(),
        },
        { $id: 'Scan.ScanFeatures' },
      ),
    ),
  },
  { $id: 'Scan.ScanConfiguration' },
);
