/** Entry of the process that `createProver` forks for one report. Give it to the bundler as an entry of its own. */
import { proveDocument } from './prove-document.ts';
import type { ProveAnswer, ProveJob } from './prove-messages.ts';

async function answer({ bytes, name }: ProveJob): Promise<ProveAnswer> {
  try {
    const { proved, diagnostics } = await proveDocument({ bytes, name });
    if (proved === undefined) return { kind: 'unreadable', diagnostics };
    return { kind: 'proved', document: proved.document, proof: proved.proof, diagnostics };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.once('message', (job: ProveJob) => {
  void answer(job).then((made) => process.send?.(made, () => process.exit(0)));
});
process.on('disconnect', () => process.exit(0));
