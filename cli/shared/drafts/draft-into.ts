/** Drafts documents into a corpus as authored. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../../lib/corpus/records/sha256.ts';
import type { Article } from '../articles/article.ts';
import { readArticle } from '../articles/read-article.ts';
import { readTarget, type TargetCorpus } from '../authored/read-target.ts';
import { PageFetcher } from '../files/fetch-page.ts';
import { CliError } from '../terminal/cli-error.ts';
import { today } from '../terminal/option-values.ts';
import { type DraftDocument, draftDocument } from './draft-document.ts';
import { NewEntities, toDraftRecord } from './draft-entities.ts';
import { DraftIds } from './draft-ids.ts';
import { listWholeDrafts, openDraftSearch } from './draft-names.ts';
import { writeDrafts } from './write-drafts.ts';

/** What became of each document. */
export interface DraftedInto {
  documents: DraftDocument[];
  /** Documents that the corpus has a source of, with that source's id. */
  there: { place: string; source: string; isSame: boolean }[];
  /** Documents in which nobody says anything. */
  silent: string[];
  entities: number;
}

/** A source as far as it tells documents apart. */
interface KnownSource {
  id: string;
  sha256: unknown;
  urls: string[];
}

function listSources({ records, drafts }: TargetCorpus): KnownSource[] {
  const all = [
    ...records.map(({ record }): Record<string, unknown> => ({ ...record })),
    ...drafts.map(({ fields }) => fields),
  ];
  return all
    .filter(({ type }) => type === 'source')
    .map(({ id, sha256, urls }) => {
      const list = Array.isArray(urls) ? urls : [];
      return { id: String(id), sha256, urls: list.map((each) => String(each?.url)) };
    });
}

/** The source that a corpus has of a document already, by its words or its address. */
async function findSource({ text, address }: Article, sources: readonly KnownSource[]) {
  const hash = await sha256Hex(text);
  const same = sources.find(({ sha256 }) => sha256 === hash);
  if (same) return { source: same.id, isSame: true };
  const there = sources.find(({ urls }) => address !== null && urls.includes(address));
  return there ? { source: there.id, isSame: false } : null;
}

interface Corpus {
  id: string;
  /** In which claims are written, BCP 47. */
  language: string;
  target: TargetCorpus;
  /** Ids that are not free. */
  taken: string[];
}

async function readCorpus(folder: string): Promise<Corpus> {
  const target = await readTarget(folder);
  const corpus = target.records.map(({ record }) => record).find(({ type }) => type === 'corpus');
  if (corpus?.type !== 'corpus') {
    const message = `${folder} is no corpus: it has no corpus.yaml. Make one with gainsay new.`;
    throw new CliError('corpus-unknown', message, { exitCode: 2 });
  }
  const texts = await readdir(join(folder, 'documents')).catch(() => []);
  const taken = [
    ...target.records.map(({ record }) => record.id),
    ...target.drafts.map(({ fields }) => String(fields.id)),
    ...texts.map((name) => name.replace(/\.txt$/u, '')),
  ];
  return { id: corpus.id, language: Object.keys(corpus.title)[0] ?? 'en', target, taken };
}

/** @param further entities that are proposed as well */
async function draftAll(
  articles: readonly Article[],
  corpus: Corpus,
  further: NewEntities['list'],
) {
  const { id, language, target, taken } = corpus;
  const drafts = [...target.drafts, ...further.map(toDraftRecord)];
  const records = target.records.map(({ record }) => record);
  const search = await openDraftSearch(id, [...records, ...listWholeDrafts(drafts)]);
  const ids = new DraftIds([...taken, ...further.map((each) => each.id)]);
  const entities = new NewEntities(ids);
  const context = { search, ids, entities, claimLanguage: language, today: today() };
  const documents: (DraftDocument | null)[] = [];
  for (const article of articles) documents.push(await draftDocument(article, context));
  return { documents, entities: [...further, ...entities.list] };
}

/**
 * Reads documents and writes what is proposed of them into a corpus; all or nothing.
 * @param given paths and addresses
 * @throws {CliError} what `readTarget`, `readArticle` and `writeDrafts` throw; `corpus-unknown`
 */
export async function draftInto(folder: string, given: readonly string[]): Promise<DraftedInto> {
  const corpus = await readCorpus(folder);
  const fetcher = new PageFetcher();
  const known = listSources(corpus.target);
  const there: DraftedInto['there'] = [];
  const articles: Article[] = [];
  for (const each of given) {
    const article = await readArticle(each, fetcher);
    const found = await findSource(article, known);
    if (found) {
      there.push({ place: article.place, ...found });
      continue;
    }
    articles.push(article);
    const { place, address, text } = article;
    const urls = address === null ? [] : [address];
    known.push({ id: place, sha256: await sha256Hex(text), urls });
  }
  // Who speaks in one place is spoken of in others, which is told when all names are known.
  const first = await draftAll(articles, corpus, []);
  const { documents, entities } = await draftAll(articles, corpus, first.entities);
  const spoken = documents.filter((document) => document !== null);
  await writeDrafts(corpus.target, spoken, entities);
  const silent = articles.flatMap(({ place }, at) => (documents[at] ? [] : [place]));
  return { documents: spoken, there, silent, entities: entities.length };
}
