// `npm start`: installs and builds what is missing, then serves the example named in package.json, read-only.
import { checkNode } from './node-version.mjs';

if (checkNode()) import('./start-server.mjs');
