import { absolute, compare, type Decimal } from '../model/decimal.js';
import { eachPlace, nameOf, type Requirement } from './requirement.js';

/** Rows of patterns such as `lines[].netAmount` and the size that a number there must stay below, as a schema says. */
export function bounded(rule: string, rows: readonly (readonly [pattern: string, limit: Decimal])[]): Requirement {
  return (invoice, refuse) => {
    for (const [pattern, limit] of rows) {
      eachPlace(invoice, pattern, (value, path) => {
        if (value && compare(absolute(value as Decimal), limit) >= 0)
          refuse(rule, path(), `${nameOf(path())} is too large`);
      });
    }
  };
}
