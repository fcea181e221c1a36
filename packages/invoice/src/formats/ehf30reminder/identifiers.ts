/** BT-24 of EHF Reminder 3.0, an extension of Peppol BIS Billing 3.0. */
export const REMINDER_CUSTOMIZATION =
  'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0';
