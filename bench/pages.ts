/** Rendering of pages on the server, without the network. */
import { composeDataset } from '../src/app/compose-dataset.ts';
import { createApp } from '../src/web/app.tsx';
import { openSite } from '../src/web/open-site.ts';
import { line, measure } from './measure.ts';

const repeats = 20;

export async function benchPages(dataset: string, rounds: number): Promise<void> {
  const { composed } = await composeDataset({ path: dataset });
  if (composed === undefined) throw new Error(`${dataset} is faulty`);
  const app = createApp(await openSite(composed));
  const goal = composed.assessment.goals[0]?.goal ?? '';
  const project = composed.assessment.projects[0]?.project ?? '';
  const addresses = ['/', `/goals/${goal}`, '/projects', `/projects/${project}`, '/report'];
  const read = async (address: string): Promise<void> => {
    for (let turn = 0; turn < repeats; turn += 1) await (await app.request(address)).text();
  };
  const times = await measure(Object.fromEntries(addresses.map((address) => [address, () => read(address)])), rounds);
  console.log('\nPages, rendered on the server');
  for (const address of addresses) line(address, (times[address] ?? 0) / repeats);
}
