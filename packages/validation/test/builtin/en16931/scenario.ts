/** What the sample invoices of these tests vary in: the VAT category that everything in them has. */
export interface Scenario {
  readonly code: string;
  readonly rate: number | undefined;
  /** Text of BT-120. */
  readonly exemption?: string;
}

/** A sound invoice of each VAT category that the standard knows. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  S: { code: 'S', rate: 25 },
  Z: { code: 'Z', rate: 0 },
  E: { code: 'E', rate: 0, exemption: 'Exempt' },
  AE: { code: 'AE', rate: 0, exemption: 'Reverse charge' },
  IC: { code: 'K', rate: 0, exemption: 'Intra-community supply' },
  G: { code: 'G', rate: 0, exemption: 'Export outside the EU' },
  O: { code: 'O', rate: undefined, exemption: 'Not subject to VAT' },
  AF: { code: 'L', rate: 7 },
  AG: { code: 'M', rate: 4 },
};

/** The amounts of every sample: two lines of 1000 and 500, an allowance of 100, a charge of 50. */
export const BASE = 1450;

export function taxOf({ rate }: Scenario): number {
  return (BASE * (rate ?? 0)) / 100;
}

export function amount(value: number): string {
  return value.toFixed(2);
}
