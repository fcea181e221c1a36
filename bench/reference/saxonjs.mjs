// SaxonJS as a competitor, in a process of its own. It is not installed with this project; get it with
//   npm install --prefix FOLDER saxon-js@2.7.0 xslt3@2.7.0
// where FOLDER is <temporary folder>/autoinvoice-saxon/js. Without it the bench leaves it out.
import { execFileSync, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = join(tmpdir(), 'autoinvoice-saxon', 'js');
const here = fileURLToPath(import.meta.url);

/** SaxonJS with stylesheets compiled, or undefined with a notice when it is not there. */
export function startSaxonJs(stylesheets) {
  const compiler = join(home, 'node_modules/.bin/xslt3');
  if (!existsSync(compiler)) {
    console.log(`SaxonJS is not here: npm install --prefix ${home} saxon-js@2.7.0 xslt3@2.7.0`);
    return undefined;
  }
  const started = performance.now();
  const compiled = stylesheets.map((file) => {
    execFileSync(compiler, [`-xsl:${file}`, `-export:${file}.sef.json`, '-nogo'], { stdio: 'pipe' });
    return `${file}.sef.json`;
  });
  const child = fork(here, compiled);
  return {
    compiling: performance.now() - started,
    /** Milliseconds of processor time of running all stylesheets on the files in turn. */
    time(files) {
      return new Promise((resolve, reject) => {
        child.once('message', ({ time, error }) => (error ? reject(new Error(error)) : resolve(time)));
        child.send(files);
      });
    },
    stop: () => child.disconnect(),
  };
}

if (process.argv[1] === here && process.send !== undefined) {
  const saxon = createRequire(join(home, 'package.json'))('saxon-js');
  const stylesheets = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const check = async (file) => {
    const source = await saxon.getResource({ text: readFileSync(file, 'utf8'), type: 'xml' });
    for (const stylesheetInternal of stylesheets) {
      saxon.transform({ stylesheetInternal, sourceNode: source, destination: 'serialized' }, 'sync');
    }
  };
  process.on('message', async (files) => {
    try {
      const start = process.cpuUsage();
      for (const file of files) await check(file);
      const { user, system } = process.cpuUsage(start);
      process.send({ time: (user + system) / 1000 });
    } catch (error) {
      process.send({ error: String(error) });
    }
  });
}
