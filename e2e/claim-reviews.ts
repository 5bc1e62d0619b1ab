/** Forty made-up claims and a fact-checker's reviews of them, as a feed has them. */
import type { CorpusRecord } from '../lib/corpus/records/records.ts';
import { readClaimReview } from '../lib/exchange/claimreview/read-claimreview.ts';
import { firstBridge } from './sync-bridge.ts';

/** Each with who makes it and the verdict. */
export const claims: [claim: string, speaker: string, verdict: string][] = (
  [
    'The harbour of Lindow has been sold to a brewery for nine crowns.',
    'Eating raw onions cures the fever that came with the spring flood.',
    'The new lighthouse keeper has never held a licence to work at sea.',
    'Half of the schools in Marl Valley were closed to pay for a statue.',
    'A photograph shows wolves walking through the market of Osby at noon.',
    'The mayor of Tarn ordered all red bicycles to be melted down.',
    'Salt from the old mine turns green glass into sapphire overnight.',
    'Ferry tickets will cost forty crowns from the first of August.',
    'The county hides a second bridge under the gravel of Fenn Road.',
    'Every third lamp in Ashby burns whale oil bought from smugglers.',
    'The choir of Lindow was paid to stay silent during the election.',
    'Drinking vinegar before sunrise doubles the height of young pines.',
    'A bronze bell weighing six tonnes was stolen from Sant chapel in May.',
    'Nurses in Marl received no wages for the whole of last winter.',
    'The library burned two thousand atlases because they showed Osby twice.',
    'Trains to the coast are slower today than they were eighty years ago.',
    'The baker Ivo Lund poisoned the pigeons of the town hall square.',
    'Wind turbines near Tarn have dried up eleven wells since autumn.',
    'A law of 1911 forbids whistling on the quay after nightfall.',
    'The football ground was built on a cemetery of the plague years.',
    'Doctor Hale invented the sickness that closed the tanneries.',
    'Children born in Fenn may not inherit land on the island of Skarr.',
    'The governor bought a yacht with the money for flood defences.',
    'Crows in Ashby have learnt to open parcels of the post office.',
    'The statue of the weaver wept oil on three mornings in March.',
    'Postmen must swear an oath to the brewery before they are hired.',
    'The glass in the town clock is made of melted medals.',
    'Sheep on Skarr island glow because of paint thrown from ships.',
    'More people left Marl Valley last year than in the decade before.',
    'The observatory predicted the flood and was told to keep quiet.',
    'Honey from Osby contains sawdust and ground chestnut shells.',
    'A tunnel joins the bishop’s cellar with the customs house.',
    'The orchestra tuned its violins with instruments taken from prisoners.',
    'Candles made of beeswax keep lightning away from thatched roofs.',
    'The census counted four hundred residents who died before 1950.',
    'Cheese aged in the Lindow tower makes travellers forget their names.',
    'The railway company plans to flood the orchards of Little Tarn.',
    'A comet will strike the reservoir on the second Sunday of advent.',
    'Judge Orla Venn owns the prison to which she sends debtors.',
    'Bakers put chalk into flour when the ministry looked away.',
  ] as const
).map((claim, at) => [
  claim,
  ['Ivo Lund', 'Greta Moss', 'Harald Finch', 'Orla Venn'][at % 4] ?? '',
  ['Pants on Fire', 'Mostly False', 'Miscaptioned', 'True'][at % 4] ?? '',
]);

const feed = claims.map(([claim, speaker, verdict], at) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: `https://desk.example/reviews/${at}`,
  headline: `Review ${at}`,
  claimReviewed: claim,
  datePublished: '2025-03-09',
  inLanguage: 'en',
  author: { '@type': 'Organization', name: 'Lindow Desk', url: 'https://desk.example/' },
  reviewRating: { '@type': 'Rating', alternateName: verdict },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: speaker },
    datePublished: '2025-02-01',
  },
}));

/** The corpus that a publisher makes of the feed by `gainsay import claimreview`, in that of the tests. */
export async function readReviewed(): Promise<CorpusRecord[]> {
  const files = [{ path: 'feed.json', text: JSON.stringify(feed) }];
  const { records } = await readClaimReview(files, { language: 'en' });
  const corpus = firstBridge.filter(({ type }) => type === 'corpus');
  return [...corpus, ...records.map(({ record }) => record)];
}
