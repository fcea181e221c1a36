import type { OnAnswer } from '../outside/subjects.js';
import type { Context } from '../platform/context.js';
import type { JobBinding } from '../platform/jobs/binding.js';
import { assignmentSubject, onAssignmentAnswer } from './assignment/assign.js';
import { atgSubject } from './atg/agreement.js';
import { onAtgAnswer } from './atg/sign.js';
import { b2cnoJobBindings, b2cnoSubject, onB2cnoAnswer } from './b2cno/agreement.js';
import { askB2cnoAgainJob } from './b2cno/jobs.js';
import { b2cseSubject, onB2cseAnswer } from './b2cse/agreement.js';
import { onPayoutAnswer, payoutSubject } from './op-invoice-credit/payout.js';
import { opCreditSubject } from './op-invoice-credit/service.js';
import { onOpCreditAnswer } from './op-invoice-credit/settle.js';
import { receivablesSubject } from './receivables/onboarding.js';
import { onRedirectedAnswer, redirectedSubject } from './receivables/payee.js';
import { onReceivablesAnswer } from './receivables/settle.js';
import { onScanAnswer, scanSubject } from './scanning/service.js';
import { signingJobBindings } from './signing/handlers.js';
import { mailSignLinkJob } from './signing/jobs.js';

/** Kinds of background work of services. */
export const serviceJobDefinitions = [mailSignLinkJob, askB2cnoAgainJob];

/** Who does it. */
export const serviceJobBindings = (ctx: Context): JobBinding[] => [
  ...signingJobBindings(ctx),
  ...b2cnoJobBindings(ctx),
];

/** Who takes the answers of parties outside about services, by what they were asked about. */
export const serviceSubjects: Readonly<Record<string, OnAnswer>> = {
  [receivablesSubject]: onReceivablesAnswer,
  [redirectedSubject]: onRedirectedAnswer,
  [assignmentSubject]: onAssignmentAnswer,
  [atgSubject]: onAtgAnswer,
  [b2cnoSubject]: onB2cnoAnswer,
  [b2cseSubject]: onB2cseAnswer,
  [scanSubject]: onScanAnswer,
  [opCreditSubject]: onOpCreditAnswer,
  [payoutSubject]: onPayoutAnswer,
};
