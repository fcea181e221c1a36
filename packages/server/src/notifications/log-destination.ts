/**
 * Whether a destination is one that nothing is posted to: `log:` and a name. Its events stay in the delivery log, from
 * where the subscriber fetches them. For programs that no server can reach, such as `autoinvoice listen` on a laptop.
 */
export const staysInLog = (destination: string): boolean => /^log:[\w.:-]{1,200}$/.test(destination);
