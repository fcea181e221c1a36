import type { RuleFunction } from '../rules/model.js';

/** Namespace of the functions below, bound to the prefix `id`. */
export const IDENTIFIER_FUNCTIONS = 'urn:autoinvoice:validation:identifiers';

/**
 * Whether an identifier is one of its kind: form and check digit. Each takes the identifier as text, white space
 * already normalised, and gives true or false; other text than digits is false, never an error.
 */
export const FUNCTIONS: readonly RuleFunction[] = [
  /** GS1 check digit: weights 3 and 1 from the right. */
  check('id:gln', `matches($id, '^[0-9]+$') and ${weighted('if ($back mod 2 = 1) then 3 else 1', 10)}`),
  /** Luhn, ISO/IEC 7812-1: every other digit doubled, nines cast out. */
  check(
    'id:luhn',
    `matches($id, '^[0-9]+$') and sum(
      for $at in 1 to string-length($id) return
        for $digit in xs:integer(substring($id, $at, 1)) return
          if ((string-length($id) - $at) mod 2 = 0) then $digit
          else if ($digit > 4) then 2 * $digit - 9 else 2 * $digit
    ) mod 10 = 0`,
  ),
  /** Norwegian organisation number: nine digits, modulus 11 with the weights 2 to 7 from the right. */
  check(
    'id:norwegian',
    `matches($id, '^[0-9]{9}$') and xs:integer($id) > 0 and ${weighted(
      'if ($back = 0) then 1 else ($back - 1) mod 6 + 2',
      11,
    )}`,
  ),
  /** Belgian enterprise number: ten digits, the last two are 97 less the first eight modulo 97. */
  check(
    'id:belgian',
    `matches($id, '^[0-9]{10}$') and
    97 - xs:integer(substring($id, 1, 8)) mod 97 = xs:integer(substring($id, 9))`,
  ),
  /** Australian Business Number: eleven digits, the first less one, weights 10, 1, 3 … 19, modulus 89. */
  check(
    'id:australian',
    `matches($id, '^[0-9]{11}$') and (sum(
      for $at in 1 to 11 return
        xs:integer(substring($id, $at, 1)) * (if ($at = 1) then 10 else 2 * $at - 3)
    ) - 10) mod 89 = 0`,
  ),
  /** Swedish organisation number: the first ten digits keep the Luhn rule; length is a rule of its own. */
  check('id:swedish', `matches($id, '^[0-9]{10,}$') and id:luhn(substring($id, 1, 10))`),
  /** Greek tax number: nine digits, the ninth is the sum of the others times powers of two, modulo 11, modulo 10. */
  check(
    'id:greek',
    `matches($id, '^[0-9]{9}') and sum(
      for $at in 1 to 8 return
        xs:integer(substring($id, $at, 1)) * (256, 128, 64, 32, 16, 8, 4, 2)[$at]
    ) mod 11 mod 10 = xs:integer(substring($id, 9, 1))`,
  ),
  /** Italian tax code: sixteen characters for a person, eleven digits for a company. */
  check(
    'id:codice-fiscale',
    `matches($id, '^[A-Za-z]{6}[0-9]{2}[A-Za-z][0-9]{2}.{3}[0-9][A-Za-z]$') or matches($id, '^[0-9]{11}$')`,
  ),
  /** Italian VAT number with its prefix IT; numbers of other countries pass. */
  check('id:partita-iva', `not(matches($id, '^(IT|it)')) or (string-length($id) = 13 and id:luhn(substring($id, 3)))`),
  /** International bank account number: ISO 13616 form, letters as two digits, modulo 97 is one. */
  check(
    'id:iban',
    `matches($id, '^[A-Z]{2}[0-9]{2}[A-Za-z0-9]{0,30}$') and xs:integer(string-join(
      for $character in string-to-codepoints(upper-case(concat(substring($id, 5), substring($id, 1, 4)))) return
        string(if ($character > 64) then $character - 55 else $character - 48),
      ''
    )) mod 97 = 1`,
  ),
  /** Finnish business identifier (Y-tunnus), with or without its hyphen: weights 7, 9, 10, 5, 8, 4, 2, modulus 11. */
  check(
    'id:y-tunnus',
    `matches($id, '^[0-9]{7}-?[0-9]$') and (sum(
      for $at in 1 to 7 return xs:integer(substring($id, $at, 1)) * (7, 9, 10, 5, 8, 4, 2)[$at]
    ) + xs:integer(substring($id, string-length($id)))) mod 11 = 0`,
  ),
  /** Finnish address (OVT): 0037, a business identifier without hyphen, up to five characters more. */
  check('id:ovt', `matches($id, '^0037[0-9]{8}[0-9A-Za-z]{0,5}$') and id:y-tunnus(substring($id, 5, 8))`),
  /** Finnish bank reference: weights 7, 3, 1 from the right, the last digit makes the sum a multiple of ten. */
  check(
    'id:viitenumero',
    `matches($id, '^[0-9]{4,20}$') and ${weighted('if ($back = 0) then 1 else (7, 3, 1)[($back - 1) mod 3 + 1]', 10)}`,
  ),
  /** Creditor reference, ISO 11649: RF, two check digits, up to 21 characters; modulo 97 is one. */
  check('id:rf', `matches($id, '^RF[0-9]{2}[0-9A-Za-z]{1,21}$') and id:iban($id)`),
];

function check(name: string, select: string): RuleFunction {
  return {
    name,
    parameters: [{ name: 'id', type: 'xs:string' }],
    resultType: 'xs:boolean',
    body: [{ kind: 'sequence', select }],
  };
}

/** The digits times their weights (of `$back`, the place from the right, 0 first) add up to a multiple. */
function weighted(weight: string, modulus: number): string {
  return `sum(
      for $at in 1 to string-length($id) return
        for $back in string-length($id) - $at return xs:integer(substring($id, $at, 1)) * (${weight})
    ) mod ${modulus} = 0`;
}
