// A process that owns an embedded database, for tests that kill it. Arguments: the data folder.
// Prints one line of JSON when ready (or {"error"} when refused), stops the database when told "stop" or
// when the test that started it is gone, and ends.
import { startEmbeddedPostgres } from '../../../src/platform/postgres/embedded/start.js';

const [dataDir = ''] = process.argv.slice(2);
try {
  const server = await startEmbeddedPostgres({ dataDir });
  console.log(JSON.stringify({ url: server.url, pid: server.pid, adopted: server.adopted, uid: process.getuid?.() }));
  const stop = async () => {
    await server.stop();
    process.stdin.destroy();
  };
  process.stdin.once('data', stop);
  process.stdin.once('end', stop);
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message }));
  process.exitCode = 1;
}
