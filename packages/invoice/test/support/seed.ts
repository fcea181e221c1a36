import fc from 'fast-check';

/**
 * Drawn invoices are the same in every run, so that a change is judged and not luck. FAST_CHECK_SEED draws others:
 * run with several when a format is worked on.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 16931) });
