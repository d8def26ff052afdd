/** Writes several files into a folder: all of them whole, or none. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Why a folder cannot be written to; `detail` is the system's word for it. */
export type WriteRefusal = { readonly kind: 'notAFolder' | 'forbidden' | 'diskFull' | 'notWritable'; readonly path: string; readonly detail: string };

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file is written whole under another name before the first one appears under its own. */
export async function writeFiles(folder: string, files: readonly NewFile[]): Promise<WriteRefusal | undefined> {
  const temporary = files.map((file) => ({ ...file, from: `${file.path}.${process.pid}.part` }));
  try {
    await makeFolder(folder);
    for (const file of files) if (await isFolder(file.path)) return { kind: 'notWritable', path: file.path, detail: 'EISDIR' };
    for (const file of temporary) await writeFile(file.from, file.bytes);
    for (const file of temporary) await rename(file.from, file.path);
    return undefined;
  } catch (error) {
    await Promise.all(temporary.map((file) => rm(file.from, { force: true }).catch(() => undefined)));
    return refusalOf(error, folder);
  }
}

/** Step by step: asked to make a whole path below /proc, the recursive mkdir of Node 20 never comes back. */
async function makeFolder(folder: string): Promise<void> {
  const made = await tryMaking(folder);
  if (made !== 'ENOENT') return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder);
}

/** What is there already counts as made; whether it is a folder shows when a file is written into it. */
async function tryMaking(folder: string): Promise<'done' | 'ENOENT'> {
  if (await isFolder(folder)) return 'done';
  try {
    await mkdir(folder);
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && path.dirname(folder) !== folder) return 'ENOENT';
    throw error;
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then((found) => found.isDirectory(), () => false);
}

function refusalOf(error: unknown, folder: string): WriteRefusal {
  const detail = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof detail !== 'string') throw error;
  if (detail === 'EEXIST' || detail === 'ENOTDIR') return { kind: 'notAFolder', path: folder, detail };
  if (detail === 'EACCES' || detail === 'EPERM' || detail === 'EROFS') return { kind: 'forbidden', path: folder, detail };
  if (detail === 'ENOSPC' || detail === 'EDQUOT') return { kind: 'diskFull', path: folder, detail };
  return { kind: 'notWritable', path: folder, detail };
}
