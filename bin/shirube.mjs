#!/usr/bin/env node
// The command `shirube`: builds it when it is missing or older than its sources, then runs it.
import { checkNode } from '../scripts/node-version.mjs';

if (checkNode()) import('../scripts/run-cli.mjs');
