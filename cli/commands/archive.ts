import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { indexPath, segmentPath } from '../../lib/corpus/built/built-format.ts';
import { readIndex } from '../../lib/corpus/built/read-index.ts';
import { archiveCorpus } from '../../lib/publishing/archive-files.ts';
import { signedHeadPath, verifyHead } from '../../lib/trust/head.ts';
import { rootPath, verifyRoot } from '../../lib/trust/root.ts';
import { nameFileError, writeWhole } from '../shared/files/files.ts';
import { print } from '../shared/terminal/output.ts';

async function archive(folder: string, { out }: { out: string }): Promise<void> {
  const files: { path: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const add = async (path: string) => {
    const bytes = await readFile(join(folder, path)).catch((error: unknown) => {
      throw nameFileError(error, join(folder, path), 'read');
    });
    files.push({ path, bytes: new Uint8Array(bytes) });
    return new Uint8Array(bytes);
  };
  const { root } = await verifyRoot(await add(rootPath));
  const head = await verifyHead(await add(signedHeadPath), root, Date.now());
  const { segments } = await readIndex(head.index, (hash) => add(indexPath(hash)));
  for (const { hash } of segments) await add(segmentPath(hash));
  const bytes = archiveCorpus(files);
  await writeWhole(out, bytes);
  print(
    `${head.corpus} version ${head.version}: ${files.length} files, ${bytes.length} bytes, ${out}`,
  );
}

/** `gainsay archive`: a published corpus as one file. */
export function archiveCommand(): Command {
  return new Command('archive')
    .alias('pack')
    .description(
      'Put the published version of a corpus into one file (tar), for readers without a network. They import it on the options page, with the same checks as from a server.',
    )
    .argument('<dir>', 'the folder of a published corpus')
    .requiredOption('-o, --out <file>', 'the file to write')
    .addHelpText('after', '\nExample:\n  gainsay archive published --out bridge.tar')
    .action(archive);
}
