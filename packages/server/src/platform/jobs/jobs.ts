import type { Static, TSchema } from 'typebox';
import type { Tx } from '../context.js';

/** What a job is, apart from who does it. */
export interface JobDefinition<S extends TSchema = TSchema> {
  /** `domain.verb`, unique. */
  readonly name: string;
  readonly payload: S;
  /** Attempts after the first one. */
  readonly retryLimit: number;
  /** Seconds before each retry; the last value repeats. */
  readonly retryDelaysSeconds: readonly number[];
  /** Seconds after which a started job whose worker fell silent is given to another. */
  readonly expireSeconds: number;
  /** Jobs of this kind that one process works on at a time. */
  readonly concurrency: number;
}

export interface JobRun<P> {
  readonly jobId: string;
  readonly payload: P;
  /** 0 on the first attempt. */
  readonly retryCount: number;
  readonly isLastAttempt: boolean;
  readonly signal: AbortSignal;
  /** Marks the job done inside the caller's transaction: work and completion commit together or not at all. */
  complete(tx: Tx): Promise<void>;
}

/** Does the work. Returning without `complete` completes the job afterwards; throwing schedules a retry. */
export type JobHandler<P> = (run: JobRun<P>) => Promise<void>;

export interface EnqueueOptions {
  /** Not before this time. */
  readonly startAfter?: Date;
}

export interface Jobs {
  /** Puts a job into the caller's transaction: it exists if and only if that commits. */
  enqueue<S extends TSchema>(
    tx: Tx,
    job: JobDefinition<S>,
    payload: Static<S>,
    options?: EnqueueOptions,
  ): Promise<string>;
  /** Many at once, in one statement. */
  enqueueMany<S extends TSchema>(
    tx: Tx,
    job: JobDefinition<S>,
    payloads: Static<S>[],
    options?: EnqueueOptions,
  ): Promise<void>;
  /** Registers who does the work; before `start`. */
  handle<S extends TSchema>(job: JobDefinition<S>, handler: JobHandler<Static<S>>): void;
  /** Starts working. Throws when a definition has no handler. */
  start(): Promise<void>;
  /** Stops fetching, waits for running handlers up to `graceMs`, gives back what did not finish. */
  stop(options?: { graceMs?: number }): Promise<void>;
  /** Figures for metrics: waiting, active, failed by job name. */
  counts(): Promise<{ name: string; waiting: number; active: number; failed: number }[]>;
}

/** Declares a job. */
export function defineJob<S extends TSchema>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}
