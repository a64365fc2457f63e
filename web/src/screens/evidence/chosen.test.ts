import { expect, test } from 'vitest';
import { chosen, dropped } from './chosen';

const file = (name: string) => new File(['x'], name);

const fileEntry = (path: string) => ({
  isFile: true,
  fullPath: path,
  file: (done: (found: File) => void) => done(file(path)),
});

/** A folder whose reader gives two entries at a time, as browsers give a hundred. */
const folderEntry = (path: string, inside: readonly unknown[]) => ({
  isFile: false,
  fullPath: path,
  createReader: () => {
    let given = 0;
    return {
      readEntries: (done: (found: unknown[]) => void) => {
        done(inside.slice(given, given + 2));
        given += 2;
      },
    };
  },
});

const carried = (...entries: readonly unknown[]) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: [] }) as unknown as DataTransfer;

test('a folder is dropped with all that lies in it, each file under its path', async () => {
  const logs = folderEntry('/logs', [
    fileEntry('/logs/a.log'),
    folderEntry('/logs/old', [fileEntry('/logs/old/a.log'), fileEntry('/logs/old/b.log')]),
    fileEntry('/logs/c.log'),
    folderEntry('/logs/empty', []),
  ]);
  const found = await dropped(carried(logs, fileEntry('/ioc.txt')));
  expect(found.map(({ path }) => path)).toEqual([
    'logs/a.log',
    'logs/old/a.log',
    'logs/old/b.log',
    'logs/c.log',
    'ioc.txt',
  ]);
});

test('files without a place on a disk go by their names', async () => {
  const files = [file('a.log')];
  const found = await dropped({ items: [{ webkitGetAsEntry: () => null }], files } as unknown as DataTransfer);
  expect(found).toEqual(chosen(files));
  expect(found.map(({ path }) => path)).toEqual(['a.log']);
});
