// A reporter of node's test runner: one JSON line for each failed test and the counts, for the summary of test.mjs.
import { relative } from 'node:path';

/** The reason of a failure in a few lines: the runner wraps what a test threw. */
function reason(error) {
  const cause = error?.cause ?? error;
  const text = typeof cause === 'object' && cause !== null ? (cause.stack ?? cause.message) : cause;
  return String(text ?? 'no reason given')
    .split('\n')
    .slice(0, 12);
}

/** A suite fails because a test of it did: only the tests themselves are told. */
const ownFailure = (data) => data.details?.error?.failureType !== 'subtestsFailed';

export default async function* failures(events) {
  for await (const { type, data } of events) {
    if (
      type === 'test:diagnostic' &&
      data.nesting === 0 &&
      /^(tests|pass|fail|cancelled|skipped) \d+$/.test(data.message)
    ) {
      yield `${JSON.stringify({ count: data.message })}\n`;
    }
    if (type === 'test:fail' && ownFailure(data) && data.todo === undefined) {
      const file = data.file === undefined ? '' : relative(process.cwd(), data.file);
      yield `${JSON.stringify({ name: data.name, file, line: data.line, reason: reason(data.details?.error) })}\n`;
    }
  }
}
