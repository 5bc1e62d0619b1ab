/** Which disputes of several corpora are one question, as their publishers say (`sameAs`). */
import { fromKey, toKey } from '../lookup/entity-key.ts';
import type { Join } from '../lookup/reader.ts';
import type { JoinClaim } from '../messages/views.ts';

/** A dispute of a group, by its key. */
export interface JoinedDispute {
  key: string;
  /** Whether it asks the opposite of the group's first. */
  inverted: boolean;
}

/** Disputes of different corpora that are one question. */
export interface JoinedGroup {
  /** The one asked for first; it alone where no other is joined with it. */
  disputes: JoinedDispute[];
  /** Who says so of which. */
  claims: JoinClaim[];
}

interface Edge {
  from: string;
  to: string;
  inverted: boolean;
}

const corpusOf = (key: string) => fromKey(key)?.corpus ?? '';

/** What corpora that are read together say of each other's disputes. */
export class Joins {
  readonly #edges = new Map<string, Edge[]>();

  /** @param corpora by their ids; what they say of disputes of any other corpus is passed over */
  constructor(corpora: ReadonlyMap<string, readonly Join[]>) {
    for (const [corpus, joins] of corpora) {
      for (const { dispute, other, inverted } of joins) {
        const named = corpusOf(other);
        if (named === corpus || !corpora.has(named)) continue;
        const edge = { from: toKey(corpus, dispute), to: other, inverted };
        for (const key of [edge.from, edge.to]) {
          const edges = this.#edges.get(key);
          if (edges) edges.push(edge);
          else this.#edges.set(key, [edge]);
        }
      }
    }
  }

  /** Keys of all disputes that say something of others, or of which something is said. */
  get keys(): string[] {
    return [...this.#edges.keys()];
  }

  get isEmpty(): boolean {
    return this.#edges.size === 0;
  }

  has(key: string): boolean {
    return this.#edges.has(key);
  }

  /**
   * The disputes that are one question with this one, over any number of corpora. It stands alone
   * where what is said does not agree: that two are the same and the opposite, or that two of one
   * corpus, which asks them apart, are one. The answer is the same for each of a group.
   * @param exists whether a corpus has the dispute that is named
   */
  async groupOf(key: string, exists: (key: string) => Promise<boolean>): Promise<JoinedGroup> {
    const alone = { disputes: [{ key, inverted: false }], claims: [] };
    if (!this.has(key) || !(await exists(key))) return alone;
    const inverted = new Map([[key, false]]);
    const corpora = new Set([corpusOf(key)]);
    const said = new Set<Edge>();
    // What is found is looked at in its turn.
    for (const [each, isInverted] of inverted) {
      for (const edge of this.#edges.get(each) ?? []) {
        const other = edge.from === each ? edge.to : edge.from;
        const isOtherInverted = isInverted !== edge.inverted;
        const known = inverted.get(other);
        if (known === undefined) {
          if (!(await exists(other))) continue;
          if (corpora.has(corpusOf(other))) return alone;
          corpora.add(corpusOf(other));
          inverted.set(other, isOtherInverted);
        } else if (known !== isOtherInverted) return alone;
        said.add(edge);
      }
    }
    if (inverted.size === 1) return alone;
    const claims = [...said].map((edge) => ({
      corpus: corpusOf(edge.from),
      other: corpusOf(edge.to),
      inverted: edge.inverted,
    }));
    const once = new Map(claims.map((claim) => [`${claim.corpus} ${claim.other}`, claim]));
    return {
      disputes: Array.from(inverted, ([each, isInverted]) => ({ key: each, inverted: isInverted })),
      claims: [...once.values()],
    };
  }
}
