import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleInvoice } from '../../src/apis/ax/invoices/example.js';
import { main } from '../cli/world.js';
import { aCompany, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { bankFile } from '../support/bank-messages.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { anOrder } from '../support/trade-documents.js';
import { variables } from './variables.js';

/** The repository's own folder. */
export const root = fileURLToPath(new URL('../../../../../', import.meta.url));

/** Settings of the server that samples count on, for the server and for commands beside it. */
export const runBy = {
  AUTOINVOICE_ADMIN_TOKEN: 'the-person-who-runs-it',
  AUTOINVOICE_WARNING_REPORTS: '1',
} as const;

/** What samples find: a folder with files in it, and variables. */
export interface SampleWorld {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

/**
 * A company with keys and files to send in a folder of its own, and of the variables that the documentation writes
 * those that `text` mentions: what stands behind them is made for it.
 */
export async function sampleWorld(app: TestApp, counterpart: TestCompany, text: string): Promise<SampleWorld> {
  const company = await aCompany(app);
  const folder = await mkdtemp(join(tmpdir(), 'autoinvoice-docs-'));
  await Promise.all([writeFiles(folder, company, counterpart), writeCommands(join(folder, '.bin'))]);
  await symlink(join(root, 'packages'), join(folder, 'packages'));
  const found: Record<string, string> = {};
  for (const [name, make] of Object.entries(variables)) {
    if (new RegExp(`\\$\\{?${name}\\b`).test(text)) found[name] = await make({ app, company, counterpart });
  }
  return {
    folder,
    env: {
      PATH: `${join(folder, '.bin')}:${process.env.PATH}`,
      HOME: folder,
      XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? folder, '.cache'),
      ...found,
      ...runBy,
      AUTOINVOICE_URL: app.url,
      AUTOINVOICE_CLIENT_ID: company.id,
      AUTOINVOICE_CLIENT_SECRET: company.apiKey,
      AUTOINVOICE_VENDOR_API_KEY: company.vendorKey,
      DATABASE_URL: app.ctx.config.databaseUrl ?? '',
      AUTOINVOICE_DATA_DIR: app.ctx.config.dataDir,
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function writeFiles(folder: string, company: TestCompany, counterpart: TestCompany): Promise<void> {
  const invoice = (number: string) => bisInvoice({ number, seller: company, buyer: counterpart });
  const party = ({ name, bid }: TestCompany) => ({ name, bid, eia: `0216:${ovt(bid)}` });
  const order = anOrder({ number: '4500017', sender: party(company), recipient: party(counterpart) });
  await Promise.all(['more', 'in', 'inbox'].map((name) => mkdir(join(folder, name))));
  const files: Record<string, string | Uint8Array> = {
    'invoice.xml': invoice('1001'),
    'invoice.json': JSON.stringify({ invoice: exampleInvoice }),
    'more/second.xml': invoice('1002'),
    'in/third.xml': invoice('1003'),
    'order.xml': order,
    'sender-info.xml': bankFile({ bid: company.bid, id: `SI-${company.bid}` }),
    'inbox/ri.xml': bankFile({ bid: company.bid, id: `RI-${company.bid}`, kind: 'RECEIVERINFO', to: ovt(company.bid) }),
    'list.csv': 'name,country,bid\nHuijari Oy,FI,1572860-0\n',
    'operators-addresses.csv': 'eia,operator,name,country\n003710000001,OPERATOR,Kauko Oy,FI\n',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/**
 * The commands that samples call: `autoinvoice`, also behind npx, is the real program; curl fails where the server
 * refuses, so that a sample that is refused does not pass.
 */
async function writeCommands(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const program = `exec "${process.execPath}" "${main}"`;
  const commands = {
    autoinvoice: `${program} "$@"`,
    npx: `[ "$1" = autoinvoice ] || { echo "npx $1 is no command of this program" >&2; exit 127; }\nshift\n${program} "$@"`,
    // Not beside -f, which curl does not take together with it.
    curl: `self=$(dirname "$0")\nPATH=\${PATH#"$self":}\nfail=--fail-with-body\nfor word; do case $word in -f|-sf|-fs*) fail=;; esac; done\nexec curl $fail --silent --show-error "$@"`,
  };
  for (const [name, text] of Object.entries(commands)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`);
    await chmod(join(folder, name), 0o755);
  }
}
