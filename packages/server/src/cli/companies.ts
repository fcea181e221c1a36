import { Command } from 'commander';
import { decideAuthorization } from '../accounts/authorization/decide.js';
import { setDisabled, setPartner } from '../accounts/companies/company.js';
import { jsonOption, type OutputOptions, print } from './output.js';
import { withCore } from './with-core.js';

const decide = new Command('decide')
  .description('Decide whether a company is verified: the last step of customer authorization in production mode.')
  .argument('<company-uuid>')
  .argument('<decision>', 'VERIFIED, UNVERIFIED or UNKNOWN')
  .option('--note <text>', 'why; kept with the decision')
  .addOption(jsonOption())
  .action((id: string, decision: string, options: OutputOptions & { note?: string }) =>
    withCore(async (ctx) => {
      const states = ['VERIFIED', 'UNVERIFIED', 'UNKNOWN'] as const;
      const state = states.find((s) => s === decision.toUpperCase());
      if (state === undefined) throw new Error(`The decision must be one of ${states.join(', ')}.`);
      await decideAuthorization(ctx, id, {
        decision: state,
        ...(options.note === undefined ? {} : { note: options.note }),
      });
      print(options, { company_id: id, state }, `Company ${id} is ${state}.`);
    }),
  );

const partner = new Command('partner')
  .description('Make a company a partner, or end that.')
  .argument('<company-uuid>')
  .option('--off', 'end it')
  .addOption(jsonOption())
  .action((id: string, options: OutputOptions & { off?: boolean }) =>
    withCore(async (ctx) => {
      await setPartner(ctx, id, !options.off);
      const told = options.off ? 'no longer a partner' : 'a partner';
      print(options, { company_id: id, partner: !options.off }, `Company ${id} is ${told}.`);
    }),
  );

const disable = new Command('disable')
  .description('Shut a company out, or let it in again.')
  .argument('<company-uuid>')
  .option('--off', 'let it in again')
  .addOption(jsonOption())
  .action((id: string, options: OutputOptions & { off?: boolean }) =>
    withCore(async (ctx) => {
      await setDisabled(ctx, id, !options.off);
      const told = options.off ? 'let in' : 'shut out';
      print(options, { company_id: id, disabled: !options.off }, `Company ${id} is ${told}.`);
    }),
  );

/** `autoinvoice companies …` */
export const companiesCommand = new Command('companies')
  .description('Decisions of the person who runs the service.')
  .addCommand(decide)
  .addCommand(partner)
  .addCommand(disable);
