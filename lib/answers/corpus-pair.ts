/** What two corpora say of each other's disputes. */

/** One of them says that a dispute of its own is one of the other's, or its opposite. */
export interface Claim {
  /** Keys of the dispute that says so and of the other. */
  from: string;
  to: string;
  inverted: boolean;
}

/** Two disputes that at least one of the corpora calls one question, and nothing speaks against it. */
export interface Link {
  keys: readonly [string, string];
  inverted: boolean;
  /** One, or one of each. */
  claims: readonly Claim[];
}

const isMutual = ({ claims }: Link) => new Set(claims.map(({ from }) => from)).size > 1;

/** Links of disputes of which each has only one. */
function onlyOnes(links: readonly Link[]): Link[] {
  const counts = new Map<string, number>();
  for (const key of links.flatMap(({ keys }) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return links.filter(({ keys }) => keys.every((key) => counts.get(key) === 1));
}

/**
 * The links between the disputes of two corpora. What both say counts before what one says alone;
 * what does not agree counts for nothing: that two are the same and the opposite, or that two
 * disputes of one corpus, which asks them apart, are one. Nobody else has a say in it.
 */
export function linkPair(claims: readonly Claim[]): { mutual: Link[]; oneSided: Link[] } {
  const byKeys = new Map<string, Claim[]>();
  for (const claim of claims) {
    const name = [claim.from, claim.to].sort().join(' ');
    const own = byKeys.get(name);
    if (own) own.push(claim);
    else byKeys.set(name, [claim]);
  }
  const links: Link[] = [];
  const contradicting = new Set<Link>();
  for (const own of byKeys.values()) {
    const [first] = own;
    if (!first) continue;
    const { from, to, inverted } = first;
    const link = { keys: [from, to] as const, inverted, claims: own };
    links.push(link);
    if (own.some((each) => each.inverted !== inverted)) contradicting.add(link);
  }
  const mutual = onlyOnes(links.filter((each) => isMutual(each) && !contradicting.has(each)));
  const settled = new Set(mutual.flatMap(({ keys }) => keys));
  const isOpen = ({ keys }: Link) => !keys.some((key) => settled.has(key));
  const open = onlyOnes(links.filter(isOpen));
  return { mutual, oneSided: open.filter((each) => !contradicting.has(each) && !isMutual(each)) };
}
