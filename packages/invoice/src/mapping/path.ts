/**
 * The little path language of the mapping tables: element names separated by `/`, each with at most one
 * condition: `cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cbc:CompanyID`, `cbc:ID[@schemeID=SEPA]`. Of several values
 * (`[cbc:ChargeIndicator=false|0]`) the first is the one written. A `+` after a name means that each value is written
 * under a new element of that name.
 */
export interface Step {
  name: string;
  /** Never shared between values when written. */
  fresh: boolean;
  condition?: { steps: Step[]; attribute?: string; equals: boolean; value: string; others?: readonly string[] };
}

/** Whether a text (none: undefined) fulfils the condition. */
export function fulfils(condition: NonNullable<Step['condition']>, text: string | undefined): boolean {
  const same = text === condition.value || (text !== undefined && condition.others?.includes(text) === true);
  return same === condition.equals;
}

const cache = new Map<string, Step[]>();
const CONDITION = /^([^[]+)\[([^=!\]]+)(!?=)([^\]]*)\]$/;

function splitSteps(path: string): string[] {
  const steps: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < path.length; i += 1) {
    const char = path[i];
    if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    else if (char === '/' && depth === 0) {
      steps.push(path.slice(from, i));
      from = i + 1;
    }
  }
  steps.push(path.slice(from));
  return steps;
}

function parseStep(text: string): Step {
  const match = CONDITION.exec(text);
  if (!match) return text.endsWith('+') ? { name: text.slice(0, -1), fresh: true } : { name: text, fresh: false };
  const [, name = '', subject = '', operator, value = ''] = match;
  const attribute = subject.startsWith('@') ? subject.slice(1) : undefined;
  const steps = attribute === undefined ? parsePath(subject) : [];
  const [first = '', ...others] = value.split('|');
  const condition: NonNullable<Step['condition']> = { steps, equals: operator === '=', value: first };
  if (attribute) condition.attribute = attribute;
  if (others.length > 0) condition.others = others;
  return { name, fresh: false, condition };
}

/** Parses a path of a mapping table; the result is kept, since tables are constant. */
export function parsePath(path: string): Step[] {
  let steps = cache.get(path);
  if (!steps) {
    steps = path === '' ? [] : splitSteps(path).map(parseStep);
    cache.set(path, steps);
  }
  return steps;
}
