import { Command } from 'commander';
import { createOperator, disableOperator } from '../accounts/keys/operators.js';
import { linkOperatorCompany, unlinkOperatorCompany } from '../partners/operator-companies.js';
import { jsonOption, type OutputOptions, print } from './output.js';
import { withCore } from './with-core.js';

const create = new Command('create')
  .description('Register an operator that signs in with an id and a secret. The secret is shown once.')
  .requiredOption('--name <name>', 'what it is called')
  .option('--scope <scope...>', 'scopes it may have; all operator scopes when left out')
  .addOption(jsonOption())
  .action((options: OutputOptions & { name: string; scope?: string[] }) =>
    withCore(async (ctx) => {
      const input = { name: options.name, ...(options.scope === undefined ? {} : { scopes: options.scope }) };
      const { operatorId, operatorSecret, scopes } = await createOperator(ctx, input);
      print(
        options,
        { operator_id: operatorId, operator_secret: operatorSecret, scopes },
        `operator_id      ${operatorId}\noperator_secret  ${operatorSecret}`,
      );
    }),
  );

const disable = new Command('disable')
  .description("End an operator's access.")
  .argument('<operator-id>')
  .addOption(jsonOption())
  .action((id: string, options: OutputOptions) =>
    withCore(async (ctx) => {
      if (!(await disableOperator(ctx, id))) throw new Error(`There is no operator ${id}.`);
      print(options, { disabled: id }, 'Disabled.');
    }),
  );

const link = new Command('link')
  .description('Let an operator read and change the registrations of a company.')
  .argument('<operator-id>')
  .argument('<company-id>')
  .addOption(jsonOption())
  .action((operatorId: string, companyId: string, options: OutputOptions) =>
    withCore(async (ctx) => {
      await linkOperatorCompany(ctx, operatorId, companyId);
      print(options, { operator_id: operatorId, company_id: companyId, linked: true }, 'Linked.');
    }),
  );

const unlink = new Command('unlink')
  .description('Take that back.')
  .argument('<operator-id>')
  .argument('<company-id>')
  .addOption(jsonOption())
  .action((operatorId: string, companyId: string, options: OutputOptions) =>
    withCore(async (ctx) => {
      if (!(await unlinkOperatorCompany(ctx, operatorId, companyId))) throw new Error('There is no such link.');
      print(options, { operator_id: operatorId, company_id: companyId, linked: false }, 'Not linked any more.');
    }),
  );

/** `autoinvoice operators …` */
export const operatorsCommand = new Command('operators')
  .description('Other operators that use this service.')
  .addCommand(create)
  .addCommand(disable)
  .addCommand(link)
  .addCommand(unlink);
