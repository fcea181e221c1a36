import { logInPages } from './log-in.js';
import { resetPages } from './reset.js';
import { signUpPages } from './sign-up.js';
import { verifyPages } from './verify.js';

/** Registration, log-in and mailed links. */
export const signInPages = [...logInPages, ...signUpPages, ...verifyPages, ...resetPages];
