/** An extension that does nothing, in all the places where ours runs. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchExtension } from './extension.ts';

interface ContentScript {
  js: string[];
  css?: string[];
}

/**
 * Makes an extension whose content scripts are injected as those of a built extension, and are empty.
 * @param builtFolder of the extension that it is like
 */
export async function makeEmptyExtension(builtFolder: string): Promise<BenchExtension> {
  const manifest = JSON.parse(await readFile(join(builtFolder, 'manifest.json'), 'utf8')) as {
    content_scripts: ContentScript[];
  };
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-bench-empty-'));
  const scripts = manifest.content_scripts.map(({ css: _, ...script }) => script);
  for (const name of scripts.flatMap(({ js }) => js)) await writeFile(join(folder, name), '0;\n');
  const empty = {
    ...{ manifest_version: 3, name: 'Empty', version: '1.0', content_scripts: scripts },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(empty));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
