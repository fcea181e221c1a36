import type { RulePattern, RuleSet } from '../rules/model.js';
import type { PatternData, RuleSetData } from '../runtime/module-data.js';
import { RuleSetContext as Context, placed, type RuleSetContext } from './rule-set-context.js';
import { RuleCompiler } from './rules.js';
import { type Scope, withVariable } from './scope.js';

/**
 * Compiles a rule set to the text of a JavaScript module, which `loadRules` takes.
 *
 * @throws RuleCompileError for an expression that is ill-formed or uses what the engine does not support
 */
export function compileRules(ruleSet: RuleSet): { code: string } {
  const context = new Context(ruleSet);
  return placed(context, () => {
    for (const variable of ruleSet.variables) context.declare(variable);
    // Engines of the xslt binding make pattern variables global, and one publisher relies on it.
    for (const pattern of ruleSet.patterns) {
      const scope = patternScope(context, pattern);
      for (const variable of pattern.variables) context.declareFallback(variable, scope);
    }
    const data: RuleSetData = {
      title: ruleSet.title,
      phases: ruleSet.phases ?? {},
      ...(ruleSet.defaultPhase === undefined ? {} : { defaultPhase: ruleSet.defaultPhase }),
      patterns: ruleSet.patterns.map((pattern) => compilePattern(context, pattern)),
    };
    const lists = Object.entries(context.exported).map(([name, functions]) => [name, `[${functions.join(',')}]`]);
    // As a text, because JSON is read several times faster than the same JavaScript.
    const exported = { data: JSON.stringify(JSON.stringify(data)), ...Object.fromEntries(lists) };
    return { code: context.module.finish(exported) };
  });
}

function patternScope(context: RuleSetContext, pattern: RulePattern): Scope {
  return pattern.variables.reduce(
    (scope, variable) => withVariable(scope, variable.name, context.binding(variable, scope)),
    context.documentScope(),
  );
}

function compilePattern(context: RuleSetContext, pattern: RulePattern): PatternData {
  const scope = patternScope(context, pattern);
  return { id: pattern.id, rules: pattern.rules.map((rule) => new RuleCompiler(context, rule, scope).compile()) };
}
