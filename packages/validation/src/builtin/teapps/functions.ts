import type { RuleFunction } from '../../rules/model.js';

/** Namespace of the functions below, bound to the prefix `tea`. */
export const TEAPPS_FUNCTIONS_NAMESPACE = 'urn:autoinvoice:validation:teapps';

/** TEAPPS writes the sign of an amount as an attribute and a date as four elements. What cannot be read is empty. */
export const TEAPPS_FUNCTIONS: readonly RuleFunction[] = [
  {
    name: 'tea:amount',
    parameters: [{ name: 'amount' }],
    resultType: 'xs:decimal?',
    body: [
      {
        kind: 'sequence',
        select: `for $plain in normalize-space($amount) return
          if (matches($plain, '^[+-]?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)$'))
          then xs:decimal($plain) * (if ($amount/@SIGN = '-') then -1 else 1) else ()`,
      },
    ],
  },
  {
    name: 'tea:date',
    parameters: [{ name: 'date' }],
    resultType: 'xs:date?',
    body: [
      {
        kind: 'sequence',
        select: `for $iso in concat(
            $date/CENTURY, $date/DECADE_AND_YEAR, '-', $date/MONTH, '-', $date/DAY
          ) return if ($iso castable as xs:date) then xs:date($iso) else ()`,
      },
    ],
  },
];
