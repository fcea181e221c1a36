/** BT-24 of XRechnung 3.0 with its extension in UBL. */
export const SPECIFICATION =
  'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0';
