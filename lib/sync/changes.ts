/** What a new version brought: the statements of segments that only one of the two has. */
import { addToFnv, fnvStart } from '../algorithms/fnv.ts';
import type { SegmentEntry, SegmentKind } from '../corpus/built/built-format.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { ChangeCounts, HeldGeneration, NotedChange, SyncStore } from './sync-store.ts';

type Statement = Extract<BuiltRecord, { type: 'statement' }>;
type Tombstone = Extract<BuiltRecord, { type: 'tombstone' }>;

/** A statement that is not as it was. */
export interface ChangedStatement extends NotedChange {
  /** Null for one that is gone and left nothing but a tombstone. */
  claim: Statement['claim'] | null;
  /** Why it was withdrawn, or is gone; null where that is not said. */
  reason: Tombstone['reason'] | null;
}

export interface Changes {
  counts: ChangeCounts;
  /** The first `maxListed`. */
  statements: ChangedStatement[];
}

export const maxListed = 300;

/** A number that tells two texts apart well enough to count changes: FNV-1a, twice 32 bits. */
function fingerprint(text: string): string {
  let low = fnvStart;
  let high = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = addToFnv(low, unit);
    high = addToFnv(high, unit + at);
  }
  return `${low >>> 0}:${high >>> 0}`;
}

const withStatements: SegmentKind[] = ['disputes', 'statements'];

function onlyIn(one: HeldGeneration, other: HeldGeneration, kinds: string[]): SegmentEntry[] {
  const others = new Set(other.segments.map(({ hash }) => hash));
  return one.segments.filter(({ hash, kind }) => kinds.includes(kind) && !others.has(hash));
}

type Reads = Pick<SyncStore, 'readSegment'>;

async function* recordsOf(
  store: Reads,
  segments: readonly SegmentEntry[],
): AsyncGenerator<Statement | Tombstone> {
  for (const { hash } of segments) {
    for (const record of await store.readSegment(hash)) {
      if (record.type === 'statement' || record.type === 'tombstone') yield record;
    }
  }
}

const isWithdrawn = ({ status }: Statement) => status.state === 'withdrawn';

/** What the version before said, as far as it is needed to tell what was changed. */
interface Before {
  prints: Map<string, { print: string; isWithdrawn: boolean }>;
  /** Tombstones that stand where statements stood: they were purged of what the new one took out. */
  purged: Set<string>;
}

async function readBefore(store: Reads, segments: readonly SegmentEntry[]): Promise<Before> {
  const before: Before = { prints: new Map(), purged: new Set() };
  for await (const record of recordsOf(store, segments)) {
    if (record.type === 'tombstone') before.purged.add(record.id);
    else {
      const print = fingerprint(JSON.stringify(record));
      before.prints.set(record.id, { print, isWithdrawn: isWithdrawn(record) });
    }
  }
  return before;
}

/** Collects changes, and counts those that are not listed. */
class ChangeList {
  readonly statements: ChangedStatement[] = [];
  readonly #counts = { added: 0, changed: 0, withdrawn: 0, gone: 0 };
  readonly #disputes = new Set<string>();

  add(change: ChangedStatement): void {
    this.#counts[change.kind]++;
    for (const dispute of change.disputes) this.#disputes.add(dispute);
    if (this.statements.length < maxListed) this.statements.push(change);
  }

  finish(version: number): Changes {
    const { added, changed, withdrawn, gone } = this.#counts;
    return {
      counts: {
        version,
        statementsAdded: added,
        statementsChanged: changed,
        statementsWithdrawn: withdrawn,
        statementsGone: gone,
        disputesTouched: this.#disputes.size,
        listed: this.statements.map(({ id, kind, disputes }) => ({ id, kind, disputes })),
      },
      statements: this.statements,
    };
  }
}

const disputesOf = ({ stances }: Statement) => stances.map(({ dispute }) => dispute);

/** What has become of a statement of the new version; null when it is as it was. */
function kindOf(record: Statement, before: Before): NotedChange['kind'] | null {
  const known = before.prints.get(record.id);
  if (!known) return 'added';
  if (known.print === fingerprint(JSON.stringify(record))) return null;
  return isWithdrawn(record) && !known.isWithdrawn ? 'withdrawn' : 'changed';
}

/**
 * Compares two versions by what of them differs; segments that both have are not read. What was
 * withdrawn is taken out of the version before after a while, which then differs no longer: what
 * was found before that is noted, and told again.
 * @param noted what was found when the new version came
 * @returns counts of statements, and the first of them
 */
export async function findChanges(
  store: Reads,
  before: HeldGeneration,
  after: HeldGeneration,
  noted: readonly NotedChange[] = [],
): Promise<Changes> {
  const own = onlyIn(before, after, withStatements);
  const old = await readBefore(store, own);
  const known = new Map(noted.map((change) => [change.id, change]));
  const list = new ChangeList();
  for await (const record of recordsOf(store, onlyIn(after, before, withStatements))) {
    if (record.type !== 'statement') continue;
    const kind = kindOf(record, old) ?? known.get(record.id)?.kind;
    const reason = kind === 'withdrawn' ? record.status.reason : null;
    const { id, claim } = record;
    if (kind) list.add({ id, kind, claim, reason, disputes: disputesOf(record) });
    old.prints.delete(id);
  }
  if (old.prints.size === 0 && old.purged.size === 0) return list.finish(after.head.version);
  const reasons = new Map<string, Tombstone['reason']>();
  for await (const record of recordsOf(store, onlyIn(after, before, ['tombstones']))) {
    if (record.type === 'tombstone') reasons.set(record.id, record.reason);
  }
  for await (const record of recordsOf(store, own)) {
    const { id } = record;
    const reason = reasons.get(id) ?? null;
    if (record.type === 'tombstone' && record.of === 'statement') {
      const disputes = known.get(id)?.disputes ?? [];
      list.add({ id, kind: 'gone', claim: null, reason: reason ?? record.reason, disputes });
    } else if (record.type === 'statement' && old.prints.has(id)) {
      const claim = reason ? null : record.claim;
      list.add({ id, kind: 'gone', claim, reason, disputes: disputesOf(record) });
    }
  }
  return list.finish(after.head.version);
}
