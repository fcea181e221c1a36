import type { Static, TSchema } from 'typebox';
import type { Tx } from '../context.js';

/** What a job is, apart from who does it. */
export interface JobDefinition<S extends TSchema = TSchema> {
  /** `domain.verb`, unique. */
  readonly name: string;
  readonly payload: S;
  /** Attempts after the first one. An attempt that a crash cut short counts; one that a graceful stop gave back does not. */
  readonly retryLimit: number;
  /** Seconds before each retry; the last value repeats. */
  readonly retryDelaysSeconds: readonly number[];
  /**
   * Seconds that one attempt may take (1 to 86400). After them its signal is aborted and the job retried; whatever it
   * still does cannot be committed with `complete`. A process that dies is noticed sooner, by its missing heartbeat.
   */
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
  /** Aborted when the attempt has lost its job: it took too long, or the process stops and gave the job back. */
  readonly signal: AbortSignal;
  /**
   * Marks the job done inside the caller's transaction: work and completion commit together or not at all.
   * Throws JobClaimLost, which must roll the transaction back, when the job is no longer this attempt's.
   */
  complete(tx: Tx): Promise<void>;
}

/** Does the work. Returning without `complete` completes the job afterwards; throwing schedules a retry. */
export type JobHandler<P> = (run: JobRun<P>) => Promise<void>;

export interface EnqueueOptions {
  /** Not before this time. */
  readonly startAfter?: Date;
}

export interface Jobs {
  /**
   * Puts a job into the caller's transaction: it exists if and only if that commits. Gives the job's id.
   * Throws JobPayloadRefused when the payload does not fit the definition's schema.
   */
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

/** The job was meanwhile given to another attempt, or has ended: the transaction that meets this must not commit. */
export class JobClaimLost extends Error {
  override readonly name = 'JobClaimLost';
}

/** A payload does not fit the schema of its definition; the message says where. */
export class JobPayloadRefused extends Error {
  override readonly name = 'JobPayloadRefused';
}

/** Declares a job. */
export function defineJob<S extends TSchema>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}
