// Saxon-HE as a referee and as a competitor: fetched from Maven Central into a folder of its own, driven over pipes.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const saxonVersion = '12.9';
const jars = [
  [
    `net/sf/saxon/Saxon-HE/${saxonVersion}/Saxon-HE-${saxonVersion}.jar`,
    '8f3a9216a537367132293eacbba9df062eace8f8b16a184af59e2e4839d4cd41',
  ],
  [
    'org/xmlresolver/xmlresolver/5.3.3/xmlresolver-5.3.3.jar',
    '1fe4d5b92f708dcdb82dbce12919e0171e6b5ca62c6dca6220483625098feb5f',
  ],
  [
    'name/dmaus/schxslt/schxslt/1.10.1/schxslt-1.10.1.jar',
    '4f4f21edab7b37f96ad59ae12a344d3510f1092ac46b6d81a4efa0120b73cb58',
  ],
];

async function fetched(path, sha256, folder) {
  const file = join(folder, path.split('/').at(-1));
  if (!existsSync(file)) {
    const answer = await fetch(`https://repo1.maven.org/maven2/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  }
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== sha256) throw new Error(`${file} has the checksum ${found}, not ${sha256}`);
  return file;
}

/** A Saxon process, or undefined with a notice when Java or Maven Central cannot be had. */
export async function startSaxon(folder = join(tmpdir(), 'autoinvoice-saxon'), heap = '4g') {
  try {
    mkdirSync(folder, { recursive: true });
    const files = [];
    for (const [path, sha256] of jars) files.push(await fetched(path, sha256, folder));
    const schxslt = join(folder, 'schxslt');
    if (!existsSync(schxslt)) {
      mkdirSync(schxslt);
      execFileSync('jar', ['xf', files[2]], { cwd: schxslt });
    }
    const classpath = [...files.slice(0, 2), folder].join(process.platform === 'win32' ? ';' : ':');
    execFileSync('javac', ['-nowarn', '-cp', classpath, '-d', folder, join(here, 'SaxonReferee.java')], {
      stdio: 'pipe',
    });
    return new Saxon(classpath, heap, join(schxslt, 'xslt/2.0/pipeline-for-svrl.xsl'));
  } catch (error) {
    console.log(`Saxon is not available: ${error.message.split('\n')[0]}`);
    return undefined;
  }
}

class Saxon {
  #process;
  #waiting = [];
  #lines = [];
  #pipeline;

  constructor(classpath, heap, pipeline) {
    this.#pipeline = pipeline;
    this.#process = spawn('java', [`-Xmx${heap}`, '-Dfile.encoding=UTF-8', '-cp', classpath, 'SaxonReferee'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      if (line !== '.') this.#lines.push(line);
      else {
        this.#waiting.shift()?.(this.#lines);
        this.#lines = [];
      }
    });
  }

  #ask(...words) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin.write(`${words.join('\t')}\n`);
    });
  }

  get pid() {
    return this.#process.pid;
  }

  /** Number of the compiled schema. */
  async compile(schema) {
    const [answer = ''] = await this.#ask('compile', this.#pipeline, schema);
    if (answer.startsWith('ERROR')) throw new Error(`${schema}: ${answer}`);
    return Number(answer);
  }

  /** Findings `{id, location, text}`, or `{error}` when a dynamic error ended the run. */
  async run(number, file) {
    const lines = await this.#ask('run', number, file);
    const error = lines.find((line) => line.startsWith('ERROR\t'));
    if (error !== undefined) return { error };
    return lines.map((line) => {
      const [id = '', location = '', text = ''] = line.split('\t');
      return { id, location, text };
    });
  }

  /** Writes the stylesheet that a schema becomes to a file. */
  async export(schema, file) {
    const [answer = ''] = await this.#ask('export', this.#pipeline, schema, file);
    if (answer.startsWith('ERROR')) throw new Error(`${schema}: ${answer}`);
  }

  /** Number of an XML Schema, for the JDK's own validating parser. */
  async xsd(file) {
    return Number((await this.#ask('xsd', file))[0]);
  }

  /**
   * Milliseconds of processor time of so many passes; a pass parses the documents of the list (lines of schema number
   * or -1, tab, file) in turn, runs the schemas `numbers` on each and writes their reports.
   */
  async time(passes, list, numbers) {
    const [answer = ''] = await this.#ask('time', passes, list, ...numbers);
    if (answer.startsWith('ERROR')) throw new Error(answer);
    return Number(answer);
  }

  stop() {
    this.#process.stdin.end();
    return new Promise((resolve) => this.#process.on('exit', resolve));
  }
}
