// The official rule sets and the samples that belong to them.
const order = /^Order$/;
const ubl = ['en16931-ubl', 'peppol-billing', 'si-ubl-2.0'];
const cii = ['en16931-cii'];

/** Schema file, folders of samples, and the name of the root element where a folder has several kinds. */
export const sets = [
  {
    schema: 'en16931-1.3.16/EN16931-UBL-validation-preprocessed.sch',
    samples: [...ubl, 'xrechnung-3.0'],
    root: /^(Invoice|CreditNote)$/,
  },
  {
    schema: 'peppol-2026.5/PEPPOL-EN16931-UBL.sch',
    samples: [...ubl, 'xrechnung-3.0'],
    root: /^(Invoice|CreditNote)$/,
  },
  { schema: 'peppol-2026.5/PEPPOL-EN16931-UBL-SB.sch', samples: ubl, root: /^(Invoice|CreditNote)$/ },
  {
    schema: 'en16931-1.3.16/EN16931-CII-validation-preprocessed.sch',
    samples: [...cii, 'xrechnung-3.0'],
    root: /^CrossIndustryInvoice$/,
  },
  {
    schema: 'peppol-billing-cii-3.0.19/PEPPOL-EN16931-CII.sch',
    samples: [...cii, 'xrechnung-3.0'],
    root: /^CrossIndustryInvoice$/,
  },
  {
    schema: 'xrechnung-3.0.2/ubl/XRechnung-UBL-validation.sch',
    samples: ['xrechnung-3.0'],
    root: /^(Invoice|CreditNote)$/,
  },
  {
    schema: 'xrechnung-3.0.2/cii/XRechnung-CII-validation.sch',
    samples: ['xrechnung-3.0'],
    root: /^CrossIndustryInvoice$/,
  },
  { schema: 'si-ubl-2.0.3.13/si-ubl-2.0.3.13.sch', samples: ['si-ubl-2.0'] },
  { schema: 'si-ubl-2.0.3.13/si-ubl-2.0-ext-gaccount-1.0.13.sch', samples: ['si-ubl-2.0'] },
  { schema: 'si-ubl-1.2.4/si-ubl-1.2.4.sch', samples: ['si-ubl-2.0'] },
  { schema: 'peppol-mls-1.0.1/peppol-mls-1.0.1.sch', samples: ['peppol-postaward'] },
  { schema: 'peppol-reporting/peppol-end-user-statistics-reporting-1.1.5.sch', samples: ['peppol-postaward'] },
  { schema: 'peppol-reporting/peppol-transaction-statistics-reporting-1.0.5.sch', samples: ['peppol-postaward'] },
  ...['T01', 'T16', 'T19', 'T58', 'T71', 'T76', 'T77', 'T110', 'T111', 'T114', 'T115', 'T116'].map((transaction) => ({
    schema: `peppol-2026.5/PEPPOLBIS-${transaction}.sch`,
    samples: ['peppol-postaward'],
  })),
  { schema: 'ehf-3.0/ordering-3.0/EHF-ORDER-3.0.sch', samples: ['ehf-3.0'], root: order },
  { schema: 'ehf-3.0/ordering-3.0/EHF-ORDER-RESPONSE-3.0.sch', samples: ['ehf-3.0'], root: /^OrderResponse$/ },
  { schema: 'ehf-3.0/advanced-ordering-3.0/EHF-P09-3.0-ORDER-INITIATION.sch', samples: ['ehf-3.0'], root: order },
  { schema: 'ehf-3.0/despatch-advice-3.0/EHF-DESPATCH-ADVICE-3.0.sch', samples: ['ehf-3.0'], root: /^DespatchAdvice$/ },
  { schema: 'ehf-3.0/catalogue-3.0/EHF-CATALOGUE-3.0.sch', samples: ['ehf-3.0'], root: /^Catalogue$/ },
  { schema: 'ehf-3.0/punch-out-3.0/EHF-PUNCH-OUT-3.0.sch', samples: ['ehf-3.0'], root: /^Catalogue$/ },
  { schema: 'ehf-3.0/order-agreement-3.0/EHF-ORDER-AGREEMENT-3.0.sch', samples: ['ehf-3.0'], root: /^OrderResponse$/ },
  {
    schema: 'ehf-3.0/payment-request-3.0/EHF-P07-3.0-PAYMENT-REQUEST-3.0.sch',
    samples: ['ehf-3.0'],
    root: /^Invoice$/,
  },
  { schema: 'ehf-3.0/reminder-3.0/EHF-P06-3.0-REMINDER.sch', samples: ['ehf-3.0'], root: /^Reminder$/ },
  {
    schema: 'ehf-3.0/forward-billing-3.0/FORWARD-BILLING-CEN-EN16931-UBL.sch',
    samples: ['ehf-3.0'],
    root: /^Invoice$/,
  },
  {
    schema: 'ehf-3.0/forward-billing-3.0/FORWARD-BILLING-PEPPOL-EN16931-UBL.sch',
    samples: ['ehf-3.0'],
    root: /^Invoice$/,
  },
];
