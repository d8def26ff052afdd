/** Times in milliseconds; several things are measured in turns, so that a busy moment of the machine falls on all of them. */

export type Task = () => unknown;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Median time of each task over `rounds` turns. */
export async function measure<Name extends string>(tasks: Readonly<Record<Name, Task>>, rounds: number): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const began = performance.now();
      await tasks[name]();
      times.get(name)?.push(performance.now() - began);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

export function line(name: string, milliseconds: number, note = ''): void {
  console.log(`  ${name.padEnd(52)} ${milliseconds.toFixed(1).padStart(9)} ms${note === '' ? '' : `   ${note}`}`);
}
