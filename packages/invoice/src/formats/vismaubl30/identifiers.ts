/** BT-24 of our own UBL 2.1 profile, the service's internal XML; docs/formats-vismaubl30.md describes it. */
export const INTERNAL_CUSTOMIZATION = 'urn:autoinvoice:ubl:internal:3.0';

/** Namespace of what UBL 2.1 has no element for. */
export const SUPPLEMENT_NAMESPACE = 'urn:autoinvoice:ubl:supplement:1';
