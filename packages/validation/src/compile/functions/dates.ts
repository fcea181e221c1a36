import type { Generator } from '../generator.js';
import type { Scope } from '../scope.js';
import { type Kind, type } from '../types.js';
import { castOf, isPresent } from '../values.js';
import { type Call, type FunctionSpec, type FunctionTable, plain } from './spec.js';

/** A part of a date or time, none when there is no date. */
function partOf(kind: Kind, part: 'year' | 'month' | 'day' | 'hours' | 'minutes' | 'seconds'): FunctionSpec {
  const result = type(part === 'seconds' ? 'double' : 'integer', 'opt');
  return {
    arguments: [1, 1],
    type: () => result,
    value: (generator: Generator, call: Call, scope: Scope) => {
      const value = generator.atom(call.arguments[0]!, scope, call.name);
      const { module } = generator;
      if (value.card === 'none') return { ...result, code: 'null' };
      const code = module.hoist(() => {
        const item = module.fresh();
        const date = castOf(generator, value.kind, kind, item);
        const found = `$datePartOf(${date},${module.text(part)})`;
        return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?${found}:null;`;
      });
      return { ...result, code };
    },
  };
}

export const dateFunctions: FunctionTable = {
  'year-from-date': partOf('date', 'year'),
  'month-from-date': partOf('date', 'month'),
  'day-from-date': partOf('date', 'day'),
  'year-from-dateTime': partOf('dateTime', 'year'),
  'month-from-dateTime': partOf('dateTime', 'month'),
  'day-from-dateTime': partOf('dateTime', 'day'),
  'hours-from-dateTime': partOf('dateTime', 'hours'),
  'minutes-from-dateTime': partOf('dateTime', 'minutes'),
  'seconds-from-dateTime': partOf('dateTime', 'seconds'),
  'hours-from-time': partOf('time', 'hours'),
  'minutes-from-time': partOf('time', 'minutes'),
  'current-date': plain([0, 0], type('date', 'one'), () => '$currentDate("date")'),
  'current-dateTime': plain([0, 0], type('dateTime', 'one'), () => '$currentDate("dateTime")'),
};
