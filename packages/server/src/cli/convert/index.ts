import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { readConfig } from '../../config.js';
import { packFolders } from '../../documents/registry.js';
import { inEnglish } from '../../events/say.js';
import { Refusal } from '../../platform/errors.js';
import { day } from '../day.js';
import { EXIT } from '../exit.js';
import { reportText } from './report-text.js';

interface Options {
  readonly to: string;
  readonly output?: string;
  readonly format?: string;
  readonly encoding?: 'UTF-8' | 'ISO-8859-15';
  readonly asOf: string;
  readonly report?: 'text' | 'json';
}

/** `autoinvoice convert IN --to FORMAT -o OUT` */
export const convertCommand = new Command('convert')
  .summary('Convert an invoice to another format.')
  .description(
    'Convert an invoice to another format, check the result and tell what it lost. Ends with 0 when the document was written, 1 when the format cannot carry the invoice or the document would not be valid (nothing is written then), 2 for wrong usage, 3 when something could not be read or run.',
  )
  .argument('<in>', 'the invoice, or - for standard input')
  .requiredOption('--to <format>', 'format to write, such as FINVOICE30 (docs/formats.md has them all)')
  .option('-o, --output <path>', 'file to write; standard output when left out')
  .option('--format <name>', 'format of the invoice, where its content does not tell')
  .addOption(new Option('--encoding <name>', 'for Finvoice').choices(['UTF-8', 'ISO-8859-15']))
  .option('--as-of <day>', 'day whose rules apply', day, new Date().toISOString().slice(0, 10))
  .addOption(
    new Option('--report [form]', 'tell what was kept and lost; on standard error when the document goes to output')
      .choices(['text', 'json'])
      .preset('text'),
  )
  .action(async (file: string, options: Options) => {
    try {
      process.exitCode = await run(file, options);
    } catch (error) {
      const texts = error instanceof Refusal ? error.details : [(error as Error).message];
      console.error(texts.map((text) => `autoinvoice: ${file}: ${text}`).join('\n'));
      process.exitCode = EXIT.couldNotRun;
    }
  });

async function run(file: string, options: Options): Promise<number> {
  // Loaded only now: other commands start faster without it.
  const [{ convertTask }, { objections }, { reportConversion }, { unpublishedFormat, writtenFormats }] =
    await Promise.all([
      import('../../invoices/conversion/convert-task.js'),
      import('../../invoices/conversion/convert.js'),
      import('../../invoices/conversion/report.js'),
      import('../../invoices/formats.js'),
    ]);
  const to = writtenFormats.find((name) => name === options.to.toUpperCase());
  if (to === undefined) {
    const why =
      unpublishedFormat(options.to) ?? `${options.to} is not written; these are: ${writtenFormats.join(', ')}.`;
    console.error(`error: ${why}`);
    return EXIT.usage;
  }
  const conversion = await convertTask.run({
    bytes: file === '-' ? await buffer(process.stdin) : await readFile(file),
    to,
    folders: packFolders(readConfig()),
    asOf: options.asOf,
    ...(options.format === undefined ? {} : { stated: options.format }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  });
  const report = reportConversion(conversion);
  const form = options.report;
  if (form !== undefined) {
    const text = form === 'json' ? JSON.stringify(report, null, 2) : reportText(file, report);
    await write(options.output === undefined ? process.stderr : process.stdout, `${text}\n`);
  }
  const against = objections(conversion);
  const { document } = conversion;
  if (document === undefined || against.length > 0) {
    const told = form === undefined ? against.map((words) => `  ${inEnglish(words)}\n`).join('') : '';
    await write(process.stderr, `autoinvoice: ${file} cannot be given as ${to}:\n${told}`);
    return EXIT.invalid;
  }
  if (conversion.valid === null) {
    await write(process.stderr, `autoinvoice: nobody has rules for ${to} here, so the document is not checked.\n`);
  }
  if (options.output === undefined) await write(process.stdout, document.bytes);
  else {
    await mkdir(dirname(options.output), { recursive: true });
    await writeFile(options.output, document.bytes);
  }
  return EXIT.valid;
}

const write = (stream: NodeJS.WriteStream, content: string | Uint8Array) =>
  new Promise<void>((resolve, reject) => stream.write(content, (error) => (error ? reject(error) : resolve())));
