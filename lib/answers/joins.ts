/** Which disputes of several corpora are one question, as their publishers say (`sameAs`). */
import { mostNamed } from '../corpus/records/most-joined.ts';
import { fromKey, toKey } from '../lookup/entity-key.ts';
import type { Join } from '../lookup/reader.ts';
import type { JoinClaim } from '../messages/views.ts';
import { type Claim, type Link, linkPair } from './corpus-pair.ts';
import type { AreTogether } from './together.ts';

/** A dispute of a group, by its key. */
export interface JoinedDispute {
  key: string;
  /** Whether it asks the opposite of the group's first. */
  inverted: boolean;
}

/** A dispute with those of other corpora that are the same question. */
export interface JoinedGroup {
  /** The one asked for first; it alone where no other is joined with it. At most one of each corpus. */
  disputes: JoinedDispute[];
  /** Who says so of which. */
  claims: JoinClaim[];
  /** What one corpus alone says of it and another's, which the reader has not agreed to. */
  offers: JoinClaim[];
}

const corpusOf = (key: string) => fromKey(key)?.corpus ?? '';

function toJoinClaim({ from, to, inverted }: Claim): JoinClaim {
  return { corpus: corpusOf(from), other: corpusOf(to), inverted };
}

/** The claims of all corpora on each other, by the two that they are of. */
function listPairs(corpora: ReadonlyMap<string, readonly Join[]>): Map<string, Claim[]> {
  const pairs = new Map<string, Claim[]>();
  for (const [corpus, joins] of corpora) {
    const named = new Map<string, number>();
    for (const { dispute, other, inverted } of joins) {
      const count = (named.get(dispute) ?? 0) + 1;
      named.set(dispute, count);
      const otherCorpus = corpusOf(other);
      if (count > mostNamed || otherCorpus === corpus || !corpora.has(otherCorpus)) continue;
      // Ids of corpora are URIs, which have no spaces.
      const pair = [corpus, otherCorpus].sort().join(' ');
      const claim = { from: toKey(corpus, dispute), to: other, inverted };
      const own = pairs.get(pair);
      if (own) own.push(claim);
      else pairs.set(pair, [claim]);
    }
  }
  return pairs;
}

/**
 * What corpora that are read together say of each other's disputes. Whether two disputes are one
 * question is settled between their two corpora and the reader: both corpora say so, or one of them
 * does and the reader wants these two corpora shown together. So no other corpus can join or part
 * them, and a question stands with as many others as there are corpora, at most.
 */
export class Joins {
  readonly #links = new Map<string, Link[]>();
  readonly #offers = new Map<string, Link[]>();

  /** @param corpora by their ids; what they say of disputes of any other corpus is passed over */
  constructor(corpora: ReadonlyMap<string, readonly Join[]>, areTogether: AreTogether) {
    for (const [pair, claims] of listPairs(corpora)) {
      const [one = '', other = ''] = pair.split(' ');
      const { mutual, oneSided } = linkPair(claims);
      for (const link of mutual) this.#add(this.#links, link);
      const kept = areTogether(one, other) ? this.#links : this.#offers;
      for (const link of oneSided) this.#add(kept, link);
    }
  }

  #add(links: Map<string, Link[]>, link: Link): void {
    for (const key of link.keys) {
      const own = links.get(key);
      if (own) own.push(link);
      else links.set(key, [link]);
    }
  }

  /** Keys of all disputes that are joined with others, if those are there. */
  get keys(): string[] {
    return [...this.#links.keys()];
  }

  get isEmpty(): boolean {
    return this.#links.size === 0;
  }

  has(key: string): boolean {
    return this.#links.has(key);
  }

  /** Whether something is said of a dispute, also what the reader has not agreed to. */
  isNamed(key: string): boolean {
    return this.#links.has(key) || this.#offers.has(key);
  }

  /** The links whose disputes are both there, each with the other's key. */
  async #findThere(
    links: readonly Link[],
    key: string,
    exists: (key: string) => Promise<boolean>,
  ): Promise<{ link: Link; other: string }[]> {
    const there: { link: Link; other: string }[] = [];
    for (const link of links) {
      const other = link.keys[0] === key ? link.keys[1] : link.keys[0];
      // Who says something is there.
      const isThere = link.claims.some(({ from }) => from === other) || (await exists(other));
      if (isThere) there.push({ link, other });
    }
    return there;
  }

  /**
   * The disputes that are one question with this one.
   * @param exists whether a corpus has the dispute that is named
   */
  async groupOf(key: string, exists: (key: string) => Promise<boolean>): Promise<JoinedGroup> {
    const alone = { disputes: [{ key, inverted: false }], claims: [], offers: [] };
    if (!this.isNamed(key) || !(await exists(key))) return alone;
    const links = await this.#findThere(this.#links.get(key) ?? [], key, exists);
    const offers = await this.#findThere(this.#offers.get(key) ?? [], key, exists);
    return {
      disputes: [
        ...alone.disputes,
        ...links.map(({ link: { inverted }, other }) => ({ key: other, inverted })),
      ],
      claims: links.flatMap(({ link }) => link.claims.map(toJoinClaim)),
      offers: offers.flatMap(({ link }) => link.claims.map(toJoinClaim)),
    };
  }
}
