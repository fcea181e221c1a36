import { at, type DraftRule, must, should } from '../notation.js';

/** Kind of identifier by scheme code (ISO 6523, or a VAT scheme of Peppol) and what it must look like. */
export interface IdentifierKind {
  readonly rule: string;
  readonly scheme: string;
  /** On `$id`, the identifier with white space normalised, or `.` as written. */
  readonly test: string;
  readonly severity: 'FATAL' | 'WARNING';
  /** Held to the rule only where it stands as electronic address (BT-34, BT-49). */
  readonly addressOnly?: boolean;
}

const kind = (rule: string, scheme: string, test: string, severity: 'FATAL' | 'WARNING' = 'FATAL'): IdentifierKind => ({
  rule,
  scheme,
  test,
  severity,
});

export const IDENTIFIER_KINDS: readonly IdentifierKind[] = [
  kind('PEPPOL-COMMON-R040', '0088', 'id:gln($id)'),
  kind('PEPPOL-COMMON-R041', '0192', 'id:norwegian($id)'),
  kind('PEPPOL-COMMON-R042', '0184', "matches(., '^(DK)?[0-9]{8}$')"),
  kind('PEPPOL-COMMON-R052', '0096', "matches(., '^[0-9]{10}$')"),
  kind('PEPPOL-COMMON-R053', '0198', "matches(., '^DK[0-9]{8}$')"),
  kind('PEPPOL-COMMON-R043', '0208', 'id:belgian($id)'),
  kind('PEPPOL-COMMON-R044', '0201', "matches($id, '^[A-Za-z0-9]{6}$')", 'WARNING'),
  kind('PEPPOL-COMMON-R045', '0210', 'id:codice-fiscale($id)', 'WARNING'),
  { ...kind('PEPPOL-COMMON-R046', '9907', 'id:codice-fiscale($id)', 'WARNING'), addressOnly: true },
  kind('PEPPOL-COMMON-R047', '0211', 'id:partita-iva($id)', 'WARNING'),
  { ...kind('PEPPOL-COMMON-R048', '9906', 'id:partita-iva($id)', 'WARNING'), addressOnly: true },
  kind('PEPPOL-COMMON-R049', '0007', 'string-length($id) = 10 and id:swedish($id)'),
  kind('PEPPOL-COMMON-R050', '0151', 'id:australian($id)'),
  kind('PEPPOL-COMMON-R054', '0106', "matches($id, '^[0-9]{8}$')", 'WARNING'),
  kind('PEPPOL-COMMON-R055', '0190', "matches($id, '^[0-9]{20}$')", 'WARNING'),
  kind('PEPPOL-COMMON-R056-1', '9944', "matches($id, '^NL[0-9]{9}B[0-9]{2}$')", 'WARNING'),
  kind('PEPPOL-COMMON-R057', '0217', "matches($id, '^[0-9]{12}$')", 'WARNING'),
];

/** A rule for each kind; `addresses` and `others` are the elements of the syntax that carry a schemeID. */
export function identifierRules(
  kinds: readonly IdentifierKind[],
  addresses: readonly string[],
  others: readonly string[],
): DraftRule[] {
  return kinds.map(({ rule, scheme, test, severity, addressOnly }) => {
    const elements = addressOnly === true ? addresses : [...addresses, ...others];
    const context = elements.map((element) => `${element}[@schemeID = '${scheme}']`).join(' | ');
    const check = severity === 'FATAL' ? must : should;
    return at(context, [check(rule, test)], { id: 'normalize-space(.)' });
  });
}
