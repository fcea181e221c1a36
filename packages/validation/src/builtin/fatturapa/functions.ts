import type { RuleFunction } from '../../rules/model.js';

/** Namespace of the functions below, bound to the prefix `fe`. */
export const FATTURAPA_FUNCTIONS_NAMESPACE = 'urn:autoinvoice:validation:fatturapa';

/** What cannot be read as a number is empty, so that a rule about it is silent: the structure tells of it. */
export const FATTURAPA_FUNCTIONS: readonly RuleFunction[] = [
  {
    name: 'fe:number',
    parameters: [{ name: 'text' }],
    resultType: 'xs:decimal?',
    body: [
      {
        kind: 'sequence',
        select: `for $plain in normalize-space($text) return
          if (matches($plain, '^-?[0-9]+(\\.[0-9]+)?$')) then xs:decimal($plain) else ()`,
      },
    ],
  },
  {
    // One discount or surcharge of a unit price; an amount goes before a percentage.
    name: 'fe:changed',
    parameters: [{ name: 'price' }, { name: 'change' }],
    resultType: 'xs:decimal',
    body: [
      {
        kind: 'sequence',
        select: `$price + (if ($change/Tipo = 'SC') then -1 else 1) *
          ((fe:number($change/Importo), $price * fe:number($change/Percentuale) div 100, 0)[1])`,
      },
    ],
  },
  {
    // Several apply one after the other, each to what the one before left.
    name: 'fe:price',
    parameters: [{ name: 'price' }, { name: 'changes' }],
    resultType: 'xs:decimal',
    body: [
      {
        kind: 'sequence',
        select: `if (empty($changes)) then $price
          else fe:price(fe:changed($price, $changes[1]), subsequence($changes, 2))`,
      },
    ],
  },
];
