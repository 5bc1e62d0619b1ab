/**
 * The notices of everything that a build carries and that others made: packages that the bundler
 * really included, and data (assets/notices). Written into the build as NOTICES.txt.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ofPackage = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** The innermost package's folder that a module is of; null for the project's own. */
export function packageFolder(moduleId: string): string | null {
  return ofPackage.exec(moduleId.replaceAll('\\', '/').replace(/^\0/, ''))?.[1] ?? null;
}

/** Notes the packages of which something is in a chunk. @param folders is added to */
export function notePackages(folders: Set<string>): Plugin {
  return {
    name: 'note-packages',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : null;
          if (folder) folders.add(folder);
        }
      }
    },
  };
}

/** @throws Error naming the package when it gives no licence that could be passed on */
function noticeOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 && !license) {
    throw new Error(`${name} is bundled and names no licence: see what its authors allow.`);
  }
  const by = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  const head = `${name} ${version} (${license ?? 'see below'})`;
  return [head, ...(texts.length > 0 ? texts : [`By ${by}, under the licence ${license}.`])].join(
    '\n\n',
  );
}

const line = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * @param folders of packages
 * @param dataFolder holds a text for each file of data that others have a part in
 * @returns the text of NOTICES.txt, sorted by name
 */
export function writeNotices(folders: Iterable<string>, dataFolder: string): string {
  const data = existsSync(dataFolder) ? readdirSync(dataFolder).sort() : [];
  const texts = [
    'Gainsay contains what these people made. Their notices, as they ask for them:',
    ...data.map((file) => readFileSync(join(dataFolder, file), 'utf8').trim()),
    ...[...folders].map(noticeOf).sort(),
  ];
  return `${texts.join(line)}\n`;
}
