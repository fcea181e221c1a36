import type { Edit } from '../../support/edit.js';

/** One thing wrong in a sound document, and the rules that must tell it: the one meant, and those it cannot but break too. */
export interface Breach {
  readonly rule: string;
  readonly edit: Edit;
  readonly also: readonly string[];
  /** Which sample of ours is broken: a key of SCENARIOS. */
  readonly scenario: string;
}

export function breach(rule: string, edit: Edit, ...also: readonly string[]): Breach {
  return { rule, edit, also, scenario: 'S' };
}

export function breachOf(scenario: string, rule: string, edit: Edit, ...also: readonly string[]): Breach {
  return { rule, edit, also, scenario };
}
