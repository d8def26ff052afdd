// `npm test`: installs what is missing, then runs the steps of test-steps.mjs. `--only NAME,…` runs only those steps.
import { checkNode } from './node-version.mjs';

if (checkNode()) import('./run-tests.mjs');
