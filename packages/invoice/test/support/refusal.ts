import assert from 'node:assert/strict';
import { FormatError } from '../../src/index.js';

/** The error with which something is refused. */
export function refusal(act: () => unknown): FormatError {
  try {
    act();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  return assert.fail('nothing was refused');
}
