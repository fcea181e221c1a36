/** BT-24 of an invoice that obeys EN 16931 and nothing beyond. */
export const SPECIFICATION = 'urn:cen.eu:en16931:2017';
