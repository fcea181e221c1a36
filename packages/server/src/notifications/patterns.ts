import {
  authorizationEvent,
  companyStates,
  documentEvent,
  documentOutcomes,
  documentTypes,
  networkEvent,
  networkOutcomes,
  networks,
} from '../events/names.js';

/** Every event name that a webhook can carry. */
const publicEvents: readonly string[] = [
  ...documentTypes.flatMap((type) => documentOutcomes.map((outcome) => documentEvent(type, outcome))),
  ...networks.flatMap((network) => networkOutcomes.map((outcome) => networkEvent(network, outcome))),
  ...companyStates.map(authorizationEvent),
];

/**
 * Whether a subscription's pattern covers an event name. Segments are compared one by one and `*` stands for any;
 * a final `*` also covers any number of further segments: clients subscribe to two-segment names with `NETWORKS.*`
 * (contract 9), so `*` alone covers everything.
 */
export function matches(pattern: string, name: string): boolean {
  const wanted = pattern.split('.');
  const given = name.split('.');
  const open = wanted.at(-1) === '*';
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, i) => segment === '*' || segment === given[i]);
}

/** Whether a pattern covers at least one event that exists: anything else is a spelling mistake that would stay silent. */
export function isKnownPattern(pattern: string): boolean {
  return publicEvents.some((name) => matches(pattern, name));
}
