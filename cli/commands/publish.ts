import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { checkAll } from '../../lib/checking/check-all.ts';
import { type Head, headPath } from '../../lib/corpus/built/built-format.ts';
import { ownFormat, printFormat, readFormat } from '../../lib/corpus/built/format-version.ts';
import type { CorpusRecord } from '../../lib/corpus/records/records.ts';
import { nextVersion } from '../../lib/publishing/next-version.ts';
import {
  checkCorpusId,
  prepareSigner,
  type Signer,
  signVersion,
} from '../../lib/publishing/sign-version.ts';
import { writeBatches } from '../../lib/publishing/write-batches.ts';
import { signedHeadPath } from '../../lib/trust/head.ts';
import { checkRootSuccession, rootPath } from '../../lib/trust/root.ts';
import { refuseDrafts } from '../shared/authored/refuse-drafts.ts';
import { filesOf } from '../shared/built/batches.ts';
import { inOwnFolder, readHead } from '../shared/built/folder.ts';
import { readPrivateKey } from '../shared/built/key-files.ts';
import { compareWithLive, readLiveHead } from '../shared/built/live.ts';
import { removeOlder } from '../shared/built/previous.ts';
import { readPublished } from '../shared/built/published.ts';
import { readWhole, refuseErrors } from '../shared/built/records.ts';
import { type RootFile, readRootFile } from '../shared/built/root-files.ts';
import { writeBuild } from '../shared/built/write.ts';
import { writeWhole } from '../shared/files/files.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { parseDuration, parseVersion } from '../shared/terminal/option-values.ts';
import { print, say } from '../shared/terminal/output.ts';

interface PublishOptions {
  out: string;
  key: string;
  expires: number;
  rootJws?: string;
  version?: number;
  live?: string;
  renew?: boolean;
}

/** Who signs, with root.jws as it is written. */
interface FolderSigner extends Signer {
  root: RootFile;
}

async function chooseRoot(out: string, rootJws: string | undefined): Promise<RootFile> {
  const here = await readRootFile(join(out, rootPath));
  const given = rootJws === undefined ? null : await readRootFile(rootJws);
  if (here && given) checkRootSuccession(here, given);
  // What was given and is not there must not be passed over: the other may name a lost key.
  const root = rootJws === undefined ? here : given;
  if (root) return root;
  const message = `${rootJws ?? join(out, rootPath)} is not there. Make it with "gainsay sign", and give it with --root-jws.`;
  throw new CliError('root-missing', message, { exitCode: 2 });
}

async function openSigner(options: PublishOptions): Promise<FolderSigner> {
  const key = await readPrivateKey(options.key, 'signing');
  const root = await chooseRoot(options.out, options.rootJws);
  const signer = await prepareSigner(key, root, { lasts: options.expires, now: Date.now() });
  if (signer.isCut) say(`The signing key expires on ${signer.expires}; so does this head.`);
  return { ...signer, root };
}

/** Signs a head and puts it there last. */
async function writeHead(out: string, head: Head, signer: FolderSigner): Promise<void> {
  const bytes = await signVersion(head, signer);
  await writeWhole(join(out, rootPath), signer.root.bytes);
  await writeWhole(join(out, signedHeadPath), bytes);
  await rm(join(out, headPath), { force: true });
  print(`${head.corpus} version ${head.version}, index ${head.index}, until ${signer.expires}`);
}

/** A head of a later minor version may say more than would be signed again here. */
function checkFormat({ format }: Head, out: string): void {
  if ((readFormat(format)?.minor ?? 0) <= ownFormat.minor) return;
  const message = `${out} was published by a newer gainsay: it has format ${format}, and this one writes ${printFormat(ownFormat)} at most. Renew it with the newer one.`;
  throw new CliError('format-newer', message);
}

/** What readers have in place of this version must not be told to hold longer under its number. */
async function checkNotBehind(head: Head, { out, live }: PublishOptions, { root }: Signer) {
  const served = live === undefined ? null : await readLiveHead(live, root.root);
  if (!served || served.version < head.version) return;
  if (served.version === head.version && served.index === head.index) return;
  const message = `Readers at ${live} have version ${served.version}, which is not what ${out} holds (version ${head.version}). Nothing was renewed. Renew it where it was published from, or publish anew.`;
  throw new CliError('live-ahead', message);
}

async function renew(options: PublishOptions): Promise<void> {
  const { out, version } = options;
  const signer = await openSigner(options);
  const previous = await readHead(out);
  if (!previous || version !== undefined) {
    const message = previous
      ? 'A renewed head keeps its version: leave --version out.'
      : `${out} holds no published corpus to renew. Publish it first.`;
    throw new CliError('renew-impossible', message, { exitCode: 2 });
  }
  checkCorpusId(signer, previous.head.corpus, 'the head');
  checkFormat(previous.head, out);
  await checkNotBehind(previous.head, options, signer);
  await writeHead(out, previous.head, signer);
}

/** @param published folder of the version before, whose ids stay taken; null without */
async function readChecked(source: string, published: string | null): Promise<CorpusRecord[]> {
  const parsed = await readWhole(source);
  refuseDrafts(parsed.drafts, source);
  const options =
    published === null ? {} : { published: await readPublished(published, parsed.records) };
  refuseErrors(checkAll(parsed, options), source);
  return parsed.records;
}

/** The heads that the new one follows on: of the folder, and of what readers have. */
async function readKnown(options: PublishOptions, { root }: Signer): Promise<Head[]> {
  const { out, live: where } = options;
  const previous = (await readHead(out))?.head ?? null;
  const live = where === undefined ? null : await readLiveHead(where, root.root);
  if (where !== undefined && live) compareWithLive(previous, live, where);
  return [previous, live].filter((head) => head !== null);
}

async function publishFrom(source: string, options: PublishOptions): Promise<void> {
  const { out, version: wanted } = options;
  const signer = await openSigner(options);
  const previous = (await readHead(out))?.head ?? null;
  const records = await readChecked(source, previous ? out : null);
  const built = await writeBuild(records, out, async ({ corpus, format, index, sink }) => {
    checkCorpusId(signer, corpus, source);
    if (previous) checkCorpusId(signer, previous.corpus, out);
    const version = nextVersion(await readKnown(options, signer), index, wanted);
    await writeBatches(index, filesOf(out, sink));
    await writeHead(out, { format, corpus, version, expires: null, index }, signer);
  });
  const { files, bytes } = built.sink.added;
  print(`${files} new files, ${bytes} bytes`);
  // The same content again: the version before this one is still the one it replaced.
  if (previous && previous.index !== built.index) {
    await removeOlder(out, previous.index, built.sink.paths);
  }
}

async function publish(source: string | undefined, options: PublishOptions): Promise<void> {
  const { out } = options;
  if (options.renew) return inOwnFolder(out, () => renew(options));
  if (source === undefined) {
    const message = 'Say what to publish: the folder of a corpus, or an NDJSON file.';
    throw new CliError('source-missing', message, { exitCode: 2 });
  }
  return inOwnFolder(out, () => publishFrom(source, options));
}

/** `gainsay publish`: check, build, sign. */
export function publishCommand(): Command {
  return new Command('publish')
    .description(
      'Check and build a corpus, raise its version if its content changed, and sign it. The folder is then ready to be uploaded: segments, batches of them, index, root.jws, and head.jws last. What the version before needs is kept.',
    )
    .argument('[source]', 'folder of the corpus, or an NDJSON file; not with --renew')
    .requiredOption('-o, --out <folder>', 'what is served; with the version published before')
    .requiredOption('--key <file>', 'the private signing key')
    .option('--root-jws <file>', 'root.jws to publish, if it is not in the folder yet')
    .option('--expires <time>', 'how long the head holds', parseDuration, parseDuration('90d'))
    .option('--version <number>', 'the version, if it must be higher than the next', parseVersion)
    .option(
      '--live <place>',
      'the address where readers have it: the version is numbered above what is served there',
    )
    .option('--renew', 'change nothing but the expiry: same index, same version')
    .addHelpText(
      'after',
      '\nTwo that publish into one folder at once would give one version two contents: the second is refused (folder-locked). For two that publish from folders of their own there is --live.\n\nExamples:\n  gainsay publish corpora/bridge --out published --key keys/signing-2026.jwk\n  gainsay publish corpora/bridge --out published --key keys/signing-2026.jwk --live https://facts.example/bridge/\n  gainsay publish --renew --out published --key keys/signing-2026.jwk --expires 30d',
    )
    .action(publish);
}
