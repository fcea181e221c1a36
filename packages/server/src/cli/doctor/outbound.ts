import { connect } from 'node:net';
import type { Config } from '../../config.js';
import { type Destination, destinationsOf } from './destinations.js';
import { type Finding, findings } from './finding.js';

const { ok, warning, fault } = findings('outbound');

/** How long a connection may take, in milliseconds. */
const patienceMs = 5000;

/** Every place that this server connects to and why; with `reach` each is tried. */
export async function checkOutbound(
  config: Config,
  options: { readonly reach: boolean; readonly subscriptions: number | undefined },
): Promise<Finding[]> {
  const found = await Promise.all(destinationsOf(config).map((d) => checkDestination(d, options.reach)));
  return [...found, webhooks(config, options.subscriptions)];
}

async function checkDestination(destination: Destination, reach: boolean): Promise<Finding> {
  const { host, port, by, why } = destination;
  const told = `${host}:${port} by ${by}: ${why}`;
  if (!reach) return ok(told);
  const problem = await connectionProblem(host, port);
  return problem === undefined ? ok(`${told} Reached.`) : fault(`${told} Not reached: ${problem}`);
}

/** Why no connection can be made; undefined when one can. */
function connectionProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patienceMs });
    const end = (problem?: string) => {
      socket.destroy();
      resolve(problem);
    };
    socket.once('connect', () => end());
    socket.once('timeout', () => end(`no answer within ${patienceMs / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}

function webhooks(config: Config, subscriptions: number | undefined): Finding {
  const many =
    subscriptions === undefined ? 'subscriptions of companies' : `${subscriptions} subscriptions of companies`;
  const allowed = config.outboundAllow.length > 0 ? ` and ${config.outboundAllow.join(', ')}` : '';
  if (config.mode === 'sandbox') return ok(`webhooks: ${many}, to public addresses, loopback${allowed}`);
  const told = `webhooks: ${many}, by https to public addresses${allowed}`;
  return config.outboundAllow.length > 0 ? warning(`${told} (AUTOINVOICE_OUTBOUND_ALLOW)`) : ok(told);
}
