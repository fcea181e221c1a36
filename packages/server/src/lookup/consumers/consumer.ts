/** Whom to look for among consumers: whatever of it is known. */
export interface ConsumerQuery {
  readonly ssn?: string | undefined;
  /** ISO 8601. */
  readonly dateOfBirth?: string | undefined;
  readonly phoneNumber?: string | undefined;
  readonly email?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
  readonly referenceNumber?: string | undefined;
  readonly efakturaIdentifier?: string | undefined;
}

/** dpi: Norwegian digital mailboxes; yes2all: eFaktura. cv and vipps are of the contract of 2023. */
export const consumerRoutes = ['dpi', 'yes2all', 'cv', 'vipps'] as const;
export type ConsumerRoute = (typeof consumerRoutes)[number];

export interface RouteFinding {
  readonly status: 'RECEIVING' | 'NOT_RECEIVING' | 'NOT_AVAILABLE' | 'TEMPORARY_UNAVAILABLE';
  readonly details?: string | undefined;
  readonly efakturaIdentifier?: string | undefined;
}

/** Asks the registries of consumers about one route. Throws when they cannot be reached. */
export type ConsumerRegistry = (query: ConsumerQuery, route: ConsumerRoute) => Promise<RouteFinding>;
