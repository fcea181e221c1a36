import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  contractReport,
  htmlReport,
  junitReport,
  type Language,
  type NamedReport,
  svrlReport,
} from '@autoinvoice/validation';
import { serviceVersion } from '../../documents/version.js';
import { textReport } from './text.js';

export type OutputForm = 'text' | 'json' | 'svrl' | 'html' | 'junit';

/** Where reports go as they come, one for each file, and what is written when all are there. */
export interface Output {
  add(report: NamedReport): Promise<void>;
  end(): Promise<void>;
}

export interface OutputOptions {
  readonly form: OutputForm;
  /** File, or for SVRL of several files folder; standard output when absent. */
  readonly path?: string;
  readonly files: number;
  readonly language: Language;
}

/** Throws Error when SVRL of several files has no folder to go to: each is a document of its own. */
export function openOutput(options: OutputOptions): Output {
  const { form } = options;
  if (form === 'text') return streamed(options, (report) => `${textReport(report, coloured(options))}\n`);
  if (form === 'json') return new JsonOutput(options);
  if (form === 'svrl') return svrl(options);
  return gathered(options);
}

const coloured = ({ path }: OutputOptions): boolean =>
  path === undefined && process.stdout.isTTY === true && process.env.NO_COLOR === undefined;

async function write(path: string | undefined, content: string | Uint8Array, append = false): Promise<void> {
  if (path !== undefined) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: append ? 'a' : 'w' });
    return;
  }
  await new Promise<void>((resolve, reject) =>
    process.stdout.write(content, (error) => (error ? reject(error) : resolve())),
  );
}

function streamed({ path }: OutputOptions, text: (report: NamedReport) => string): Output {
  let first = true;
  return {
    async add(report) {
      await write(path, text(report), !first);
      first = false;
    },
    end: async () => undefined,
  };
}

/** A JSON list of the API's answers, each with the name of its file. */
class JsonOutput implements Output {
  readonly #options: OutputOptions;
  #count = 0;

  constructor(options: OutputOptions) {
    this.#options = options;
  }

  async add({ name, report }: NamedReport): Promise<void> {
    const answer = contractReport(report, { requestId: randomUUID(), timestamp: new Date(), serviceVersion });
    const text = JSON.stringify({ file: name, ...answer }, null, 2);
    await write(this.#options.path, `${this.#count === 0 ? '[' : ','}\n${text}`, this.#count > 0);
    this.#count++;
  }

  async end(): Promise<void> {
    await write(this.#options.path, this.#count === 0 ? '[]\n' : '\n]\n', this.#count > 0);
  }
}

function svrl({ path, files }: OutputOptions): Output {
  if (files > 1 && path === undefined) throw new Error('SVRL of several files needs a folder: --output <folder>.');
  const target = (name: string, count: number): string | undefined =>
    path === undefined || files === 1 ? path : join(path, `${count}-${basename(name)}.svrl.xml`);
  let count = 0;
  return {
    async add({ name, report }) {
      count++;
      await write(target(name, count), svrlReport(report));
    },
    end: async () => undefined,
  };
}

function gathered({ form, path, language }: OutputOptions): Output {
  const reports: NamedReport[] = [];
  return {
    async add(report) {
      reports.push(report);
    },
    async end() {
      const engine = `AutoInvoice ${serviceVersion}`;
      const content =
        form === 'junit' ? junitReport(reports) : htmlReport(reports, { timestamp: new Date(), engine, language });
      await write(path, content);
    },
  };
}
