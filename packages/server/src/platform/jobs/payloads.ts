import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { type JobDefinition, JobPayloadRefused } from './jobs.js';

/** Throws JobPayloadRefused when a value does not fit. */
export type PayloadCheck = (payload: unknown) => void;

/** Compiles the payload schema of a definition once; the check is then cheap enough to run at both ends of every job. */
export function payloadCheck(job: JobDefinition<TSchema>): PayloadCheck {
  const validator = Compile(job.payload);
  return (payload) => {
    if (validator.Check(payload)) return;
    // Paths and rules only: the values may be personal data, and this text is kept and logged.
    const where = validator.Errors(payload).map((e) => `${e.instancePath === '' ? '/' : e.instancePath} ${e.message}`);
    throw new JobPayloadRefused(`The payload of ${job.name} does not fit: ${where.slice(0, 10).join('; ')}`);
  };
}
