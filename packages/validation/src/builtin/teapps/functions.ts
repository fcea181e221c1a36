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
        // Days and months may be written without a leading zero.
        select: `for $iso in string-join((
            concat($date/CENTURY, $date/DECADE_AND_YEAR),
            for $part in ($date/MONTH, $date/DAY) return replace($part, '^\\s*([0-9])\\s*$', '0$1')
          ), '-') return if ($iso castable as xs:date) then xs:date($iso) else ()`,
      },
    ],
  },
];
