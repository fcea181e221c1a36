/** Why the embedded server could not be started; the message is meant for the person at the terminal. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** Another process owns the data folder and lives. */
export class DataInUse extends EmbeddedPostgresError {}

/** Another server has taken the cluster a moment ago: one that a killed owner had just launched. */
export class ClusterTaken extends EmbeddedPostgresError {}
