// Runs the test steps, two at a time, prints each with its duration, the output of those that failed, and one summary.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';

const running = new Set();

function runStep(step) {
  const began = performance.now();
  return new Promise((resolve) => {
    const [command, ...args] = step.command;
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...step.env }, shell: process.platform === 'win32' });
    running.add(child);
    const output = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    const finish = (ok) => {
      running.delete(child);
      resolve({ step, ok, seconds: (performance.now() - began) / 1000, output: Buffer.concat(output).toString('utf8') });
    };
    child.on('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

function report({ step, ok, seconds, output }) {
  console.log(`${ok ? '✓' : '✗'} ${step.name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${step.title}`);
  const tally = /^\s*(Tests\s+.*|second calculator: .*)$/m.exec(output);
  if (tally) console.log(`    ${tally[1].replace(/\s+/g, ' ')}`);
  if (step.note) console.log(`    ${step.note}`);
  if (!ok) console.log(`${output.trimEnd()}\n`);
}

/** Runs steps with at most `width` at a time, in their order. */
async function runAll(steps, width) {
  const queue = [...steps];
  const results = [];
  async function work() {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const result = step.skip ? undefined : await runStep(step);
      if (result) report(result);
      else console.log(`- ${step.name.padEnd(14)}            ${step.skip}`);
      if (result) results.push(result);
    }
  }
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

async function chosenSteps() {
  const { steps, further } = await import('./test-steps.mjs');
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
  if (!only) return steps;
  const names = only.split(',');
  const all = [...steps, ...further];
  const unknown = names.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`unknown step: ${unknown.join(', ')}; steps are ${all.map((step) => step.name).join(', ')}`);
  return all.filter((step) => names.includes(step.name) || (step.first && names.some((name) => all.find((other) => other.name === name)?.needsBuild)));
}

async function run() {
  const began = performance.now();
  if (!ensureInstalled({ development: true })) return 1;
  mkdirSync(path.join(root, 'node_modules/.cache'), { recursive: true });
  const steps = await chosenSteps();
  const width = Math.min(2, os.availableParallelism());
  const first = await runAll(steps.filter((step) => step.first), 1);
  const together = await runAll(steps.filter((step) => !step.first && !step.alone), width);
  const alone = await runAll(steps.filter((step) => step.alone), 1);
  const results = [...first, ...together, ...alone];
  const failed = results.filter((result) => !result.ok);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\n${failed.length === 0 ? 'すべて通りました' : `通らなかった段階: ${failed.map((result) => result.step.name).join(', ')}`}（${seconds} s）`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

process.exitCode = await run();
