import type { Static, TSchema } from 'typebox';
import type { JobDefinition, JobHandler, Jobs } from './jobs.js';

/** A kind of job together with who does it. */
export interface JobBinding {
  readonly definition: JobDefinition;
  register(jobs: Jobs): void;
}

/** Binds a handler to a definition, keeping their types in step. */
export function bindJob<S extends TSchema>(definition: JobDefinition<S>, handler: JobHandler<Static<S>>): JobBinding {
  return { definition, register: (jobs) => jobs.handle(definition, handler) };
}
