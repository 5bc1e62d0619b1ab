import { join } from 'node:path';
import { Command } from 'commander';
import { printHead } from '../../lib/corpus/built/build-corpus.ts';
import type { BuiltIndex } from '../../lib/corpus/built/build-stream.ts';
import { type Head, headPath } from '../../lib/corpus/built/built-format.ts';
import { nextVersion } from '../../lib/publishing/next-version.ts';
import { signedHeadPath } from '../../lib/trust/head.ts';
import { inOwnFolder, readHead, removeStale } from '../shared/built/folder.ts';
import { streamRecords } from '../shared/built/records.ts';
import { writeBuild } from '../shared/built/write.ts';
import { writeWhole } from '../shared/files/files.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { parseVersion } from '../shared/terminal/option-values.ts';
import { print } from '../shared/terminal/output.ts';

interface BuildOptions {
  out: string;
  version?: number;
}

/** Whether the folder's head lets this build take its place. */
function checkPrevious(previous: Head | null, built: BuiltIndex, folder: string): void {
  if (!previous || previous.corpus === built.corpus) return;
  const message = `${folder} holds the corpus ${previous.corpus}, not ${built.corpus}. Choose another folder for --out.`;
  throw new CliError('out-foreign', message);
}

async function buildInto(out: string, source: string, version?: number): Promise<void> {
  const found = await readHead(out);
  if (found?.path === signedHeadPath) {
    const message = `${out} holds a published corpus, with a signed head. Use "gainsay publish", or choose another folder for --out.`;
    throw new CliError('out-published', message);
  }
  const previous = found?.head ?? null;
  const built = await writeBuild(streamRecords(source), out, async (made) => {
    checkPrevious(previous, made, out);
    const { corpus, format, index } = made;
    const next = nextVersion(previous ? [previous] : [], index, version);
    const head: Head = { format, corpus, version: next, expires: null, index };
    await writeWhole(join(out, headPath), printHead(head));
    print(`${corpus} version ${next}, index ${index}`);
  });
  await removeStale(out, built.sink.paths);
  const { names, sources } = built.counts;
  const records = `${names} entities, ${sources} sources, ${built.counts.disputes + built.counts.statements} disputes and statements`;
  print(`${records}; ${built.sink.paths.size} files, ${built.sink.added.files} of them new`);
}

async function build(source: string, { out, version }: BuildOptions): Promise<void> {
  await inOwnFolder(out, () => buildInto(out, source, version));
}

/** `gainsay build`: an unsigned build. */
export function buildCommand(): Command {
  return new Command('build')
    .description(
      'Build the static files of a corpus, with an unsigned head. The same records give the same files, in whatever order they come.',
    )
    .argument('<source>', 'folder of the corpus, or an NDJSON file with a record a line')
    .requiredOption('-o, --out <folder>', 'where to; empty, new, or an older build of the corpus')
    .option(
      '--version <number>',
      'the version; 1 at first, then one more whenever the content changed',
      parseVersion,
    )
    .addHelpText('after', '\nExample:\n  gainsay build corpora/bridge --out built/bridge')
    .action(build);
}
