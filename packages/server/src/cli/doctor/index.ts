import { Command } from 'commander';
import type { Config } from '../../config.js';
import { EXIT } from '../exit.js';
import { type OutputOptions, print, withJson } from '../output.js';
import { checkBlobs } from './blobs.js';
import { checkConfiguration } from './configuration.js';
import { checkDatabase } from './database.js';
import { type Finding, guarded, type State } from './finding.js';
import { checkOutbound } from './outbound.js';

interface DoctorOptions extends OutputOptions {
  readonly offline?: boolean;
}

/** `autoinvoice doctor` */
export const doctorCommand = withJson(
  new Command('doctor')
    .summary('Look whether everything is in order.')
    .description(
      'Look at configuration, database, blobs, clock, and every place that the server connects to with the reason why. Changes nothing; works beside a running server. Ends with 1 when something is broken.',
    )
    .option('--offline', 'list the places without connecting to them'),
).action(async (options: DoctorOptions) => {
  const { config, found } = await checkConfiguration();
  const all = config === undefined ? found : [...found, ...(await checkParts(config, options))];
  const worst = (state: State) => all.some((finding) => finding.state === state);
  const healthy = !worst('fault');
  print(options, { healthy, findings: all }, all.map(line).join('\n'));
  if (!healthy) process.exitCode = EXIT.invalid;
});

async function checkParts(config: Config, { offline }: DoctorOptions): Promise<Finding[]> {
  const [database, blobs] = await Promise.all([checkDatabase(config), guarded('blobs', () => checkBlobs(config))]);
  const { subscriptions } = database;
  const outbound = await guarded('outbound', () => checkOutbound(config, { reach: !offline, subscriptions }));
  return [...database.found, ...blobs, ...outbound];
}

const marks: Readonly<Record<State, string>> = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' };

const line = ({ state, check, message }: Finding): string =>
  `${marks[state]} ${check.padEnd(13)} ${message.replaceAll('\n', `\n${' '.repeat(22)}`)}`;
