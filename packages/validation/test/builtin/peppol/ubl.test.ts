import { peppolBillingUbl, peppolSelfBillingUbl } from '../../../src/builtin/peppol/index.js';
import { proveRules } from '../breach-tests.js';
import { ruleIds } from '../sets.js';
import { BREACHES, SOUND } from './breaches.js';
import { creditNote, type DocumentParts, invoice } from './documents.js';

proveRules('Peppol BIS Billing for UBL', peppolBillingUbl, SOUND, BREACHES);

const SELF_BILLED: Partial<DocumentParts> = {
  customization: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0',
  process: '<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0</cbc:ProfileID>',
  type: '389',
};

/** All but these say the same in self-billing as in billing, where each has its breach. */
const OWN = [
  'PEPPOL-EN16931-R004',
  'PEPPOL-EN16931-R007',
  'PEPPOL-EN16931-P0100',
  'PEPPOL-EN16931-P0101',
  'PEPPOL-COMMON-R048',
];

proveRules(
  'Peppol BIS Self-Billing for UBL',
  peppolSelfBillingUbl,
  {
    'a self-billed invoice': invoice(SELF_BILLED),
    'a self-billed credit note': creditNote({ ...SELF_BILLED, type: '261' }),
  },
  [
    { rule: 'PEPPOL-EN16931-R004', xml: invoice({ ...SELF_BILLED, customization: 'urn:cen.eu:en16931:2017' }) },
    {
      rule: 'PEPPOL-EN16931-R007',
      xml: invoice({
        ...SELF_BILLED,
        process: '<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>',
      }),
    },
    { rule: 'PEPPOL-EN16931-P0100', xml: invoice({ ...SELF_BILLED, type: '380' }) },
    { rule: 'PEPPOL-EN16931-P0101', xml: creditNote({ ...SELF_BILLED, type: '381' }) },
    {
      rule: 'PEPPOL-COMMON-R048',
      xml: invoice({
        ...SELF_BILLED,
        seller: { endpoint: '<cbc:EndpointID schemeID="9906">IT00743110158</cbc:EndpointID>' },
      }),
      also: ['PEPPOL-EN16931-CL008'],
    },
  ],
  ruleIds(peppolSelfBillingUbl).filter((id) => !OWN.includes(id) && id !== 'PEPPOL-EN16931-CL008'),
);
