import { availableParallelism } from 'node:os';
import type { Language } from '@autoinvoice/validation';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../../config.js';
import { packFolders } from '../../documents/registry.js';
import { createThreads } from '../../platform/threads/thread-pool.js';
import { day } from '../day.js';
import { EXIT } from '../exit.js';
import { Progress } from '../progress.js';
import { expectFormat } from './expected-format.js';
import { inputFiles } from './inputs.js';
import { type OutputForm, openOutput } from './output.js';
import { validateFiles } from './run-files.js';

const languages: Readonly<Record<string, Language>> = { en: 'en', fi: 'fi', sv: 'sv', no: 'no', da: 'da', nl: 'nl' };

interface Options {
  readonly format?: string;
  readonly asOf: string;
  readonly lang: Language;
  readonly json?: boolean;
  readonly svrl?: boolean;
  readonly html?: boolean;
  readonly junit?: boolean;
  readonly output?: string;
  readonly fixes: boolean;
  readonly threads: number;
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number;
  throw new InvalidArgumentError('It must be a whole number from 1 to 64.');
}

/** `autoinvoice validate FILE…` */
export const validateCommand = new Command('validate')
  .summary('Check documents against their schemas and rules.')
  .description(
    'Check documents against their schemas and rules. Ends with 0 when all are valid, 1 when one is not (or nobody has rules for it), 2 for wrong usage, 3 when something could not be read or run.',
  )
  .argument('<file...>', 'files, folders (all .xml in them), patterns, or - for standard input')
  .option('--format <name>', 'format that the documents must have, such as PEPPOLBIS30 or finvoice')
  .option('--as-of <day>', 'day whose rules apply', day, new Date().toISOString().slice(0, 10))
  .addOption(new Option('--lang <code>', 'language of messages').choices(Object.keys(languages)).default('en'))
  .addOption(new Option('--json', 'the answers of the Validator API').conflicts(['svrl', 'html', 'junit']))
  .addOption(new Option('--svrl', 'Schematron Validation Report Language').conflicts(['json', 'html', 'junit']))
  .addOption(new Option('--html', 'a page for people').conflicts(['json', 'svrl', 'junit']))
  .addOption(new Option('--junit', 'JUnit XML for continuous integration').conflicts(['json', 'svrl', 'html']))
  .option('--output <path>', 'file for the report (folder for SVRL of several files); standard output when left out')
  .option('--no-fixes', 'do not look for repairs')
  .option('--threads <number>', 'documents checked at a time', count, availableParallelism())
  .action(async (args: string[], options: Options) => {
    try {
      process.exitCode = await run(args, options);
    } catch (error) {
      console.error(`autoinvoice: ${(error as Error).message}`);
      process.exitCode = EXIT.couldNotRun;
    }
  });

async function run(args: string[], options: Options): Promise<number> {
  const files = await inputFiles(args);
  const { lang, asOf, fixes } = options;
  const output = openOutput({
    form: formOf(options),
    files: files.length,
    language: lang,
    ...(options.output === undefined ? {} : { path: options.output }),
  });
  const config = readConfig();
  // A thread takes longer to start than a document to check.
  const size = Math.min(options.threads, Math.floor(files.length / 8));
  const pool =
    size < 2
      ? undefined
      : createThreads({
          size,
          taskMs: config.documentTimeoutSeconds * 1000,
          heapMegabytes: config.threadMemoryMegabytes,
        });
  const progress = new Progress(files.length);
  let exit: number = EXIT.valid;
  try {
    const settings = { folders: packFolders(config), asOf, language: lang, fixes };
    for await (const { file, report: found, failure } of validateFiles(files, settings, pool && { pool, size })) {
      progress.clear();
      if (found === undefined) {
        console.error(`autoinvoice: ${file}: ${failure}`);
        exit = EXIT.couldNotRun;
      } else {
        const report = options.format === undefined ? found : expectFormat(found, options.format);
        await output.add({ name: file, report });
        const isValid = report.verdict === 'OK' || report.verdict === 'WARNING';
        exit = Math.max(exit, isValid ? EXIT.valid : EXIT.invalid);
      }
      progress.step();
    }
    progress.clear();
    await output.end();
  } finally {
    await pool?.close();
  }
  return exit;
}

function formOf({ json, svrl, html, junit }: Options): OutputForm {
  if (json) return 'json';
  if (svrl) return 'svrl';
  if (html) return 'html';
  return junit ? 'junit' : 'text';
}
