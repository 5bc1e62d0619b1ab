import type { Source } from '../corpus/records/records.ts';
import { foldText, makeId } from '../exchange/make-id.ts';
import { chooseEntity, type DeskWork } from './choose-entity.ts';
import { DeskError } from './desk-error.ts';
import type { RecordedSource } from './recorded-statement.ts';

type Address = Source['urls'][number];

/** An address without what only scrolls. @throws {DeskError} `field-invalid` */
function cleanAddress(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    const message = `"${address}" is no http or https address. Mend it or leave it empty.`;
    throw new DeskError('field-invalid', message);
  }
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function listAddresses({ address, seenAt, seen }: RecordedSource): Address[] {
  const own = address === null ? null : cleanAddress(address);
  const other = seenAt === null ? null : cleanAddress(seenAt);
  const isElsewhere = other !== null && other !== own;
  return [
    ...(own === null
      ? []
      : [{ url: own, kind: 'original' as const, accessed: isElsewhere ? null : seen }]),
    ...(isElsewhere ? [{ url: other, kind: 'syndicated' as const, accessed: seen }] : []),
  ];
}

/** The addresses of before, and those that are new; what was seen again keeps its first day. */
function joinAddresses(before: readonly Address[], now: readonly Address[]): Address[] {
  const known = new Map(before.map((each) => [each.url, each]));
  for (const each of now) {
    const there = known.get(each.url);
    known.set(each.url, there ? { ...there, accessed: there.accessed ?? each.accessed } : each);
  }
  return [...known.values()];
}

const authorNote = (author: string) => ({ en: `Author: ${author}` });

/**
 * Puts the document into the reader's record. One that is there already, by its address, takes the
 * fields that are told now and keeps the others.
 * @returns its id
 * @throws {DeskError} `field-invalid`, `record-unknown`
 */
export async function recordSource(work: DeskWork, told: RecordedSource): Promise<string> {
  const { change } = work;
  const urls = listAddresses(told);
  const [first] = urls;
  const words = first
    ? `${new URL(first.url).hostname.replace(/^www\./, '')} ${new URL(first.url).pathname}`
    : (told.title ?? '');
  const identity = first
    ? [first.url]
    : ['no URL', foldText(told.title ?? ''), told.published ?? ''];
  const id = await makeId('source', words, identity);
  const before = change.find('source', id);
  const publisher = told.publisher && (await chooseEntity(work, told.publisher, told.language));
  change.put({
    type: 'source',
    id,
    title: told.title ?? before?.title ?? null,
    publisher: publisher ?? before?.publisher ?? null,
    via: before?.via ?? [],
    urls: joinAddresses(before?.urls ?? [], urls),
    published: told.published ?? before?.published ?? null,
    language: told.language,
    sha256: before?.sha256 ?? null,
    note: told.author === null ? (before?.note ?? null) : authorNote(told.author),
  });
  return id;
}
