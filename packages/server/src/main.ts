/** The command line. Each command is a file under cli/. */
import { failWith } from './cli/fail.js';
import { createProgram } from './cli/program.js';

// Whoever reads our output may have had enough of it, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

createProgram(process.argv[2])
  .then((program) => program.parseAsync())
  .catch(failWith);
