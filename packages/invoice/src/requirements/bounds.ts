import { absolute, compare, type Decimal } from '../model/decimal.js';
import { nameOf, places, type Requirement } from './requirement.js';

/** Rows of patterns such as `lines[].netAmount` and the size that a number there must stay below, as a schema says. */
export function bounded(rule: string, rows: readonly (readonly [pattern: string, limit: Decimal])[]): Requirement {
  return (invoice, refuse) => {
    for (const [pattern, limit] of rows) {
      for (const { path, value } of places(invoice, pattern)) {
        if (value && compare(absolute(value as Decimal), limit) >= 0)
          refuse(rule, path, `${nameOf(path)} is too large`);
      }
    }
  };
}
