import { inEnglish } from '../../events/say.js';
import type { Context, Queryable } from '../../platform/context.js';
import type { Words } from '../../platform/events/sentence.js';
import type { SubmitParameters } from '../parameters.js';
import type { PostalAddress } from '../rows.js';
import type { SendingCompany } from '../sending-company.js';

/** The ways an invoice can leave. */
export type Route = 'einvoice' | 'email' | 'print';

/** What routing decides from: the recipient as the document and the caller's parameters name it together. */
export interface RoutingFacts {
  readonly companyId: string;
  readonly parameters: SubmitParameters;
  readonly recipient: {
    readonly name: string;
    readonly country?: string;
    readonly bid?: string;
    /** Electronic address, the parameter before the document's. */
    readonly eia?: string;
    readonly operator?: string;
    readonly email?: string;
    readonly postal?: PostalAddress;
  };
  /** Settings of the sender that routing keeps. */
  readonly settings: Pick<SendingCompany, 'holdMultipleRecipients' | 'emailEnabled' | 'printEnabled'>;
  /** Networks that are open on this server, by the names of targets. */
  readonly openNetworks: ReadonlySet<string>;
}

/** Where an invoice goes. */
export type RouteTarget =
  | { readonly network: 'VISMA'; readonly receiverCompanyId: string; readonly eia: string; readonly scheme: string }
  | { readonly network: 'EMAIL'; readonly email: string }
  | { readonly network: 'PRINT'; readonly postal: PostalAddress }
  /** A receiver that a sandbox plays. */
  | { readonly network: 'SANDBOX'; readonly address: string }
  /** Put to sent state without sending (parameter prevent_routing). */
  | { readonly network: 'NONE' };

/** What one rule said, in plain words: the explanation that the time line and the dry run show. */
export interface RouteStep {
  readonly rule: string;
  readonly outcome: 'chosen' | 'passed' | 'failed' | 'held';
  readonly reason: string;
  /** The reason as sentences, which can be said in other languages; absent in what older versions wrote. */
  readonly said?: Words;
}

/** The stored decision. */
export interface RoutePlan {
  readonly steps: readonly RouteStep[];
  readonly target: RouteTarget | null;
  /** Set when no target was found and nothing is to be waited for. */
  readonly failure: string | null;
  /** Set when the sender's settings say to hold the invoice until somebody decides. */
  readonly held: string | null;
  /** What `failure` or `held` says, as sentences; absent in what older versions wrote. */
  readonly said?: Words;
  /** The failure is to be told nobody (route_order with silent_failure). */
  readonly silent?: boolean;
}

export type RuleAnswer =
  | { readonly outcome: 'chosen'; readonly target: RouteTarget; readonly reason: Words }
  /** Not this rule's case: the next one decides. */
  | { readonly outcome: 'passed'; readonly reason: Words }
  /** No other rule may decide. */
  | { readonly outcome: 'failed' | 'held'; readonly reason: Words; readonly silent?: boolean };

/** One rule of routing. */
export interface RoutingRule {
  readonly name: string;
  decide(ctx: Context, db: Queryable, facts: RoutingFacts): Promise<RuleAnswer>;
}

export const chosen = (target: RouteTarget, reason: Words): RuleAnswer => ({ outcome: 'chosen', target, reason });
export const passed = (reason: Words): RuleAnswer => ({ outcome: 'passed', reason });
export const failed = (reason: Words): RuleAnswer => ({ outcome: 'failed', reason });
export const held = (reason: Words): RuleAnswer => ({ outcome: 'held', reason });

/** A plan that ends without a target. */
export const endingIn = (what: 'failure' | 'held', steps: readonly RouteStep[], said: Words): RoutePlan => ({
  steps,
  target: null,
  failure: null,
  held: null,
  [what]: inEnglish(said),
  said,
});

/** Whether the caller closed a route for this invoice. */
export const isDisabled = (facts: RoutingFacts, route: Route) =>
  facts.parameters.disabled_routes?.includes(route) ?? false;
