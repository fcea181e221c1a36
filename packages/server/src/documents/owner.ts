/** Whose a document is: a company, or an operator that sends and receives for its participants. */
export interface Owner {
  readonly kind: 'COMPANY' | 'OPERATOR';
  readonly id: string;
}
