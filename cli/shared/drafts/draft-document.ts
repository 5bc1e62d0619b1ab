/** What is proposed of one document: its source, its statements, and who speaks in it. */
import { basename } from 'node:path';
import { sha256Hex } from '../../../lib/corpus/records/sha256.ts';
import { isNamed } from '../../../lib/drafting/kind-of-speaker.ts';
import { listAbout } from '../../../lib/drafting/list-about.ts';
import { createSpeakerMatcher, type KnownName } from '../../../lib/drafting/match-speaker.ts';
import { type Proposal, proposeStatements } from '../../../lib/drafting/propose.ts';
import type { Article } from '../articles/article.ts';
import type { StatementSearch } from '../search/statement-search.ts';
import type { NewEntities } from './draft-entities.ts';
import type { DraftIds } from './draft-ids.ts';
import { findKnownNames } from './draft-names.ts';
import { createQuoter } from './select-quote.ts';

/** Fields as they are printed, with what is said above them. */
export interface PrintedDraft {
  comments: string[];
  fields: Record<string, unknown>;
}

export interface DraftDocument {
  id: string;
  text: string;
  source: PrintedDraft;
  statements: PrintedDraft[];
}

export interface DraftContext {
  search: StatementSearch;
  ids: DraftIds;
  entities: NewEntities;
  /** In which claims are written, BCP 47. */
  claimLanguage: string;
  /** The day on which an address was read, YYYY-MM-DD. */
  today: string;
}

/** What a document is called that does not say it: its file, without the ending. */
const nameOfPlace = (place: string): string => basename(place).replace(/\.\w{1,5}$/u, '');

const baseOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? language;

/** The words beside a quotation that say who speaks, in their order. */
function tellWords(text: string, { mention, cue }: Proposal): string {
  const spans = [mention, cue].filter((span) => span !== null);
  spans.sort(([one], [other]) => one - other);
  return spans.map((span) => text.slice(...span).replace(/\s+/gu, ' ')).join(' … ');
}

/** The reason for which no speaker is named, as the format asks for one. */
function whyOpen(text: string, { mention }: Proposal): string {
  if (!mention) return 'The document does not say who says it.';
  return `The document gives no name: “${text.slice(...mention).replace(/\s+/gu, ' ')}”.`;
}

class DocumentDrafter {
  readonly #article: Article;
  readonly #context: DraftContext;
  readonly #known: KnownName[];

  constructor(article: Article, context: DraftContext) {
    this.#article = article;
    this.#context = context;
    this.#known = findKnownNames(article.text, context.search);
  }

  /** The entity of a name that stands by itself, such as a publisher's. */
  async #ofName(name: string, kind?: 'organization'): Promise<string> {
    const { search, entities } = this.#context;
    const [found] = search.names.matcher.findMentions([name]);
    if (found && found.end - found.start === name.length) return search.names.idOf(found);
    return entities.propose(name, baseOf(this.#article.language), kind);
  }

  async #draftSource(id: string): Promise<PrintedDraft> {
    const { title, publisher, author, published, dateNote, address, language, text } =
      this.#article;
    const note = [author && `Author: ${author}`, dateNote].filter(Boolean).join('. ');
    const accessed = this.#context.today;
    const fields = {
      ...{ draft: true, id, title },
      publisher: publisher === null ? null : await this.#ofName(publisher, 'organization'),
      ...(address && { urls: [{ url: address, kind: 'original', accessed }] }),
      ...{ published, language, sha256: await sha256Hex(text) },
      ...(note && { note: { en: note } }),
    };
    return { comments: [], fields };
  }

  #nearestDispute(proposal: Proposal, entities: readonly string[]) {
    const { text, language } = this.#article;
    const words = proposal.stretches.map((span) => text.slice(...span)).join(' ');
    for (const entity of entities) {
      const found = this.#context.search.findDispute(words, entity, baseOf(language));
      if (found) return found;
    }
    return null;
  }

  async draft(): Promise<DraftDocument | null> {
    const { text, published, language, publisher, title, place } = this.#article;
    const day = published?.replace(/[?~%]/gu, '') ?? null;
    const proposals = proposeStatements(text, day, language);
    if (proposals.length === 0) return null;
    const { ids, claimLanguage } = this.#context;
    const words = [publisher, day].filter((part) => part !== null).join(' ');
    const id = await ids.take('source', publisher === null ? (title ?? nameOfPlace(place)) : words);
    const source = await this.#draftSource(id);
    const match = createSpeakerMatcher(text, this.#known);
    const quote = createQuoter(text, language);
    const statements: PrintedDraft[] = [];
    for (const proposal of proposals) {
      const { speaker: name, said, speech, stretches } = proposal;
      const found = match(proposal);
      const isNew = found === null && name !== null && isNamed(name);
      const speaker = isNew ? await this.#ofName(name) : found;
      const about = listAbout(text, stretches, this.#known, speaker);
      const dispute = this.#nearestDispute(proposal, speaker ? [...about, speaker] : about);
      const who = tellWords(text, proposal);
      const full = name !== null && !who.includes(name) ? ` = ${name}` : '';
      const question = dispute && Object.values(dispute.question)[0];
      statements.push({
        comments: [
          ...(who === '' ? ['Nobody is seen to say it.'] : [`${who}${full}`]),
          ...(question ? [`affirms, denies or qualifies: ${question}`] : []),
        ],
        fields: {
          ...{ draft: true, id: await ids.take('statement', `${id} s${statements.length + 1}`) },
          ...{ speaker, ...(said && { said }), speech, claim: { [claimLanguage]: '' } },
          ...{ quotes: stretches.map(quote), about },
          ...(speaker === null && { note: { en: whyOpen(text, proposal) } }),
          ...(dispute && { stances: [{ dispute: dispute.id, stance: '' }] }),
        },
      });
    }
    return { id, text, source, statements };
  }
}

/** @returns null where the document holds nothing that could be proposed */
export function draftDocument(
  article: Article,
  context: DraftContext,
): Promise<DraftDocument | null> {
  return new DocumentDrafter(article, context).draft();
}
