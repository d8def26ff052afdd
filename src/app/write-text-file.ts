/** Writes a text file whole: beside its place first, then renamed. Nothing is left half written. */
import { open, rename, rm, stat } from 'node:fs/promises';

/** Why the file cannot be written; `detail` is the system's word for it. */
export interface TextRefusal {
  readonly detail: string;
}

/** Writes the pieces one after the other. `undefined` when all went well. */
export async function writeTextFile(file: string, pieces: Iterable<string>): Promise<TextRefusal | undefined> {
  const temporary = `${file}.${process.pid}.part`;
  try {
    if (await stat(file).then((found) => found.isDirectory(), () => false)) return { detail: 'EISDIR' };
    const handle = await open(temporary, 'w');
    try {
      for (const piece of pieces) await handle.write(piece);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const detail = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof detail !== 'string') throw error;
    return { detail };
  }
}
