/** A file to be sent, under the path that it has below what was dropped or chosen. */
export interface Chosen {
  readonly file: File;
  readonly path: string;
}

/** Files as a file dialog gives them: of a folder, each with its path in it. */
export function chosen(files: readonly File[]): readonly Chosen[] {
  return files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** Files and folders as they are dropped, folders with all that lies in them. */
export async function dropped(carried: DataTransfer): Promise<readonly Chosen[]> {
  // What was dropped is there only until the event has been handled, so it is taken before anything is waited for.
  const entries = [...carried.items].map((item) => item.webkitGetAsEntry());
  const files = [...carried.files];
  // What a browser or a test puts there without a place on a disk has no entry.
  if (entries.some((entry) => entry === null)) return chosen(files);
  return (await Promise.all(entries.map((entry) => (entry ? within(entry) : [])))).flat();
}

async function within(entry: FileSystemEntry): Promise<readonly Chosen[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Chosen[] = [];
  // A reader gives some hundred entries at a time, and none when all were given.
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next ones are given after these only
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return all;
    // oxlint-disable-next-line no-await-in-loop -- as above
    for (const found of await Promise.all(some.map(within))) all.push(...found);
  }
}
