/** BT-24 of XRechnung 2.3 with its extension in UBL. */
export const SPECIFICATION =
  'urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3#conformant#urn:xoev-de:kosit:extension:xrechnung_2.3';
