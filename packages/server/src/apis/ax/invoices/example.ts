/** An invoice as JSON that is valid in Peppol, Finvoice and others as it stands. */
export const exampleInvoice = {
  kind: 'INVOICE',
  number: '2026-1',
  issue_date: '2026-11-02',
  due_date: '2026-11-16',
  type_code: '380',
  currency: 'EUR',
  buyer_reference: 'Order desk',
  seller: {
    name: 'Myyjä Oy',
    legal_registration: { value: '0112038-9', scheme: '0212' },
    vat_identifier: 'FI01120389',
    electronic_address: { value: '003701120389', scheme: '0216' },
    address: { line1: 'Testikatu 1', city: 'Helsinki', post_code: '00100', country: 'FI' },
  },
  buyer: {
    name: 'Ostaja Oyj',
    legal_registration: { value: '1234567-1', scheme: '0212' },
    electronic_address: { value: '003712345671', scheme: '0216' },
    address: { line1: 'Testikatu 2', city: 'Espoo', post_code: '02100', country: 'FI' },
  },
  payments: [
    {
      means_code: '58',
      remittance_information: '1009',
      credit_transfers: [{ account: 'FI2112345600000785' }],
    },
  ],
  totals: {
    line_net_amount: '100.00',
    without_vat: '100.00',
    vat: '25.50',
    with_vat: '125.50',
    payable: '125.50',
  },
  vat_breakdown: [{ taxable_amount: '100.00', tax_amount: '25.50', category: { code: 'S', rate: '25.5' } }],
  lines: [
    {
      id: '1',
      quantity: { value: '2', unit: 'HUR' },
      net_amount: '100.00',
      price: { net: '50.00' },
      vat: { code: 'S', rate: '25.5' },
      item: { name: 'Työ' },
    },
  ],
};
