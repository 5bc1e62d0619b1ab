/** What a new version brought: the statements of segments that only one of the two has. */
import { addToFnv, fnvStart } from '../algorithms/fnv.ts';
import type { SegmentEntry } from '../corpus/built/built-format.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { ChangeCounts, HeldGeneration, SyncStore } from './sync-store.ts';

type Statement = Extract<BuiltRecord, { type: 'statement' }>;

/** A statement that is not as it was. */
export interface ChangedStatement {
  id: string;
  kind: 'added' | 'changed' | 'gone';
  claim: Statement['claim'];
  /** Ids of the disputes it stands on. */
  disputes: string[];
}

export interface Changes {
  counts: ChangeCounts;
  /** The first few hundred. */
  statements: ChangedStatement[];
}

const maxListed = 300;

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

function onlyIn(one: HeldGeneration, other: HeldGeneration): SegmentEntry[] {
  const others = new Set(other.segments.map(({ hash }) => hash));
  return one.segments.filter(
    ({ hash, kind }) => (kind === 'disputes' || kind === 'statements') && !others.has(hash),
  );
}

async function* statementsOf(
  store: Pick<SyncStore, 'readSegment'>,
  segments: readonly SegmentEntry[],
): AsyncGenerator<Statement> {
  for (const { hash } of segments) {
    for (const record of await store.readSegment(hash)) {
      if (record.type === 'statement') yield record;
    }
  }
}

/**
 * Compares two versions by what of them differs; segments that both have are not read.
 * @returns counts of statements, and the first of them
 */
export async function findChanges(
  store: Pick<SyncStore, 'readSegment'>,
  before: HeldGeneration,
  after: HeldGeneration,
): Promise<Changes> {
  const old = new Map<string, string>();
  for await (const record of statementsOf(store, onlyIn(before, after))) {
    old.set(record.id, fingerprint(JSON.stringify(record)));
  }
  const statements: ChangedStatement[] = [];
  const counts = { added: 0, changed: 0, gone: 0 };
  const disputes = new Set<string>();
  const list = (kind: ChangedStatement['kind'], { id, claim, stances }: Statement) => {
    counts[kind]++;
    const on = stances.map(({ dispute }) => dispute);
    for (const dispute of on) disputes.add(dispute);
    if (statements.length < maxListed) statements.push({ id, kind, claim, disputes: on });
  };
  for await (const record of statementsOf(store, onlyIn(after, before))) {
    const known = old.get(record.id);
    if (known === undefined) list('added', record);
    else if (known !== fingerprint(JSON.stringify(record))) list('changed', record);
    old.delete(record.id);
  }
  if (old.size > 0) {
    for await (const record of statementsOf(store, onlyIn(before, after))) {
      if (old.has(record.id)) list('gone', record);
    }
  }
  return {
    counts: {
      version: after.head.version,
      statementsAdded: counts.added,
      statementsChanged: counts.changed,
      statementsGone: counts.gone,
      disputesTouched: disputes.size,
    },
    statements,
  };
}
