/** INVOICE_AND_CREDIT_NOTE receives what its deprecated parts receive. */
const partsOf = (profile: string): readonly string[] =>
  profile === 'INVOICE_AND_CREDIT_NOTE' ? ['INVOICE', 'CREDIT_NOTE'] : [profile];

/**
 * Which of the profiles are received already, in whole or in part, by registrations that stand at the same address in
 * the same version.
 */
export function repeatedProfiles(
  wanted: readonly string[],
  standing: readonly { readonly profiles: readonly string[] }[],
): string[] {
  const received = new Set(standing.flatMap(({ profiles }) => profiles.flatMap(partsOf)));
  return wanted.filter((profile) => partsOf(profile).some((part) => received.has(part)));
}
