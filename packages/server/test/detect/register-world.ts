import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A counterpart that speaks the protocols of the three registers, on a free port. */
export interface Registers {
  /** Settings that lead an application to it. */
  readonly env: Record<string, string>;
  /** What it was asked: method and address, and the body of posts. */
  readonly asked: string[];
  /** Answers by address without the query's order, or by the VAT number; what is missing is not found. */
  readonly answers: Map<string, { status?: number; json?: unknown }>;
  /** While true nothing is answered at all. */
  silent: boolean;
  /** Keeps answers back until the function that it gives is called. */
  pause(): () => void;
  close(): Promise<void>;
}

/** A company in the open data of PRH: status "2" whatever becomes of it, as there. */
export const finnishCompany = (
  bid: string,
  options: {
    situations?: { type: string; endDate?: string }[];
    registers?: string[];
    left?: string[];
    endDate?: string;
  },
) => ({
  totalResults: 1,
  companies: [
    {
      businessId: { value: bid, registrationDate: '2001-02-03', source: '3' },
      names: [{ name: 'Rekisteri Oy', type: '1', registrationDate: '2001-02-03', version: 1, source: '1' }],
      companySituations: options.situations ?? [],
      registeredEntries: [
        ...(options.registers ?? []).map((register) => ({ type: '1', register, authority: '1' })),
        ...(options.left ?? []).map((register) => ({ type: '0', register, authority: '1', endDate: '2020-01-01' })),
      ],
      tradeRegisterStatus: '1',
      status: '2',
      registrationDate: '2001-02-03',
      ...(options.endDate && { endDate: options.endDate }),
    },
  ],
});

/** A unit in the open data of Enhetsregisteret. */
export const norwegianUnit = (number: string, flags: Record<string, unknown> = {}) => ({
  organisasjonsnummer: number,
  navn: 'REGISTER AS',
  organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap' },
  registrertIMvaregisteret: true,
  konkurs: false,
  underAvvikling: false,
  underTvangsavviklingEllerTvangsopplosning: false,
  ...flags,
});

export async function startRegisters(): Promise<Registers> {
  const asked: string[] = [];
  const answers: Registers['answers'] = new Map();
  let gate: Promise<void> | undefined;
  const pause = () => {
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  };
  const registers = { asked, answers, silent: false, pause };
  const server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    asked.push(`${req.method} ${req.url}${body && ` ${body}`}`);
    if (registers.silent) return;
    await gate;
    const { countryCode = '', vatNumber = '' } = body ? JSON.parse(body) : {};
    const answer = answers.get(body ? `${countryCode}${vatNumber}` : (req.url ?? ''));
    if (body && answer === undefined) {
      res.setHeader('content-type', 'application/json');
      return res.end(JSON.stringify({ countryCode, vatNumber, requestDate: '2026-11-02T10:00:00Z', valid: false }));
    }
    res.statusCode = answer?.status ?? (answer === undefined ? 404 : 200);
    res.setHeader('content-type', 'application/json');
    return res.end(answer?.json === undefined ? '' : JSON.stringify(answer.json));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(registers, {
    env: {
      AUTOINVOICE_REGISTER_FI: `${base}/fi`,
      AUTOINVOICE_REGISTER_NO: `${base}/no`,
      AUTOINVOICE_REGISTER_VIES: `${base}/vies`,
      // Answers come in time on a busy machine too; tests of silence wait so long.
      AUTOINVOICE_REGISTER_TIMEOUT_MS: '5000',
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
