import { sandboxAnswersOf, setSandboxAnswer } from '../outside/sandbox-answers.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { demandSandbox } from './mode.js';

/** Networks whose answers to a company can be switched. */
export const switchedNetworks = [
  'PEPPOL',
  'BANK',
  'SCAN',
  'VISMASCANNER',
  'INEXCHANGE',
  'NEMHANDEL',
  'AISPROOM',
] as const;
type SwitchedNetwork = (typeof switchedNetworks)[number];

/** LATER: yes, after a week. SILENCE: nothing is ever answered. */
export const networkAnswers = ['USUAL', 'REJECT', 'LATER', 'SILENCE'] as const;
export type NetworkAnswer = (typeof networkAnswers)[number];

const weekMs = 7 * 86_400_000;

/** How each network answers a company that registers. */
export async function networkAnswersOf(
  ctx: Context,
  companyId: string,
): Promise<Readonly<Record<SwitchedNetwork, NetworkAnswer>>> {
  demandSandbox(ctx);
  const said = await sandboxAnswersOf(ctx, companyId);
  const answer = (network: SwitchedNetwork): NetworkAnswer => {
    const found = said.find(({ provider }) => provider === network);
    if (!found) return 'USUAL';
    return found.outcome === 'ACCEPT' ? 'LATER' : (found.outcome as NetworkAnswer);
  };
  return Object.fromEntries(switchedNetworks.map((network) => [network, answer(network)])) as Record<
    SwitchedNetwork,
    NetworkAnswer
  >;
}

/** Switches how a network answers a company from now on. Throws Refusal `invalid_parameters`. */
export async function switchNetwork(ctx: Context, companyId: string, network: string, answer: string): Promise<void> {
  const provider = switchedNetworks.find((name) => name === network);
  const outcome = networkAnswers.find((name) => name === answer);
  if (!provider || !outcome) throw new Refusal('invalid_parameters', [`${network}: cannot answer ${answer}.`]);
  await setSandboxAnswer(ctx, {
    companyId,
    provider,
    outcome: outcome === 'LATER' ? 'ACCEPT' : outcome,
    ...(outcome === 'LATER' && { delayMs: weekMs }),
    ...(outcome === 'REJECT' && { message: 'Refused by the sandbox, as switched.' }),
  });
}
