import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The page needs Node.js 20.19 or later; this is ${process.versions.node}.`);
}

const SOURCES = ['src', 'public'];
const SETTINGS = ['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const HABITS = ['.oxlintrc.json', '.prettierrc.json', '.prettierignore'];

function fail(why) {
  console.error(why);
  process.exit(1);
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths.toSorted()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** Runs the steps unless they ran before on the very same files; the stamp tells. */
function once(stamp, paths, steps, result) {
  const now = digest(paths);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(stamp, { force: true });
  for (const step of steps) {
    const { status, error } = spawnSync('npm', step, { stdio: 'inherit' });
    if (error) fail(String(error));
    if (status !== 0) process.exit(status ?? 1);
  }
  mkdirSync('target', { recursive: true });
  writeFileSync(stamp, now);
}

const all = [...SOURCES.flatMap(files), ...SETTINGS];
once(
  'node_modules/.ashiato',
  ['package-lock.json'],
  [['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']],
  'node_modules',
);
switch (process.argv[2]) {
  case 'page':
    once(
      'target/page.stamp',
      all,
      [['run', '--silent', 'build', '--', '--logLevel', 'warn']],
      'target/classes/META-INF/resources/index.html',
    );
    break;
  case 'test':
    once(
      'target/test.stamp',
      [...all, ...HABITS],
      [
        ['run', '--silent', 'check'],
        ['test', '--silent'],
      ],
      'target',
    );
    break;
  default:
    fail('build page|test');
}
