import type { RuleFunction } from '../../rules/model.js';

/** Namespace of the functions below, bound to the prefix `fi`. */
export const FINVOICE_FUNCTIONS_NAMESPACE = 'urn:autoinvoice:validation:finvoice';

const untyped = (name: string, resultType: string, select: string): RuleFunction => ({
  name,
  parameters: [{ name: 'text' }],
  resultType,
  body: [{ kind: 'sequence', select }],
});

/**
 * Finvoice writes amounts with a decimal comma and dates as eight digits. What cannot be read is empty, so that
 * calculations leave it to the schema and to the rule about its form.
 */
export const FINVOICE_FUNCTIONS: readonly RuleFunction[] = [
  untyped(
    'fi:amount',
    'xs:decimal?',
    "for $plain in translate(normalize-space($text), ',', '.') return if (matches($plain, '^[+-]?[0-9]+(\\.[0-9]+)?$')) then xs:decimal($plain) else ()",
  ),
  untyped(
    'fi:date',
    'xs:date?',
    `for $digits in normalize-space($text), $date in concat(
        substring($digits, 1, 4), '-', substring($digits, 5, 2), '-', substring($digits, 7)
      ) return if ($date castable as xs:date) then xs:date($date) else ()`,
  ),
];
