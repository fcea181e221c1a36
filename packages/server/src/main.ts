/** The command line. Each command is a file under cli/. */
import { failWith } from './cli/fail.js';
import { createProgram } from './cli/program.js';

createProgram(process.argv[2])
  .then((program) => program.parseAsync())
  .catch(failWith);
