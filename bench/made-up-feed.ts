/** A feed of fact-checks as a fact desk of ours would publish it, for measuring and for tests. */
import { createRandom } from './random.ts';

const words =
  'mayor bridge flood council stones repair builder market ferry harbour toll mill river lantern carter orchard granary fountain archive chapel meadow quarry signal lighthouse ledger parcel orphan baker clerk drummer'.split(
    ' ',
  );
const deeds =
  'closed sold moved burned hid counted painted flooded rented buried weighed broke opened taxed measured'.split(
    ' ',
  );
const verdicts = ['False', 'True', 'Mostly false', 'Misleading', 'Missing context', 'Half true'];

/** What a printer, a parser or an editor may trip over. */
const oddities = [
  'first line\n \nlast line',
  '\tbegins with a tab',
  'ends with spaces   \n  and a second line',
  '\ufeffhas a byte order mark \u200b and no width',
  '# looks: like { a, comment } and - a list',
  'it\'s "quoted" ‘twice’ «three times»',
  'line\u2028separator\u2029and next\u0085line',
  'null',
  '---',
  'ي\u202eright to left\u202c',
  'a NUL \u0000 within',
  `${'long words that go on and on '.repeat(300)}end`,
];

/** How a feed differs from the one before. */
export interface FeedChange {
  /** Every so many reviews has another verdict; 0 for none. */
  verdictEach: number;
  wordingEach: number;
  /** Every so many is not there any more. */
  goneEach: number;
}

const none: FeedChange = { verdictEach: 0, wordingEach: 0, goneEach: 0 };

function makeReview(index: number, { verdictEach, wordingEach }: FeedChange): object {
  const random = createRandom(index + 1);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? '';
  const hits = (each: number) => each > 0 && index % each === 0;
  const slow =
    index % 4 === 0 ? 'Мост у брода закрыли весной, сказал мельник, и это было не так: ' : '';
  const claim = `${slow}The ${pick(words)} ${pick(deeds)} the ${pick(words)} of ${pick(words)} ${index} before the ${pick(words)} was ${pick(deeds)}, and the ${pick(words)} of the ${pick(words)} ${pick(deeds)} what was left of it`;
  const odd = index % 50 === 7 ? ` ${oddities[random(oddities.length)]}` : '';
  const verdict = random(verdicts.length);
  const desk = random(40);
  const person = random(4_000);
  return {
    '@context': 'http://schema.org',
    '@type': 'ClaimReview',
    author: {
      ...{ '@type': 'Organization', name: `Desk ${desk} of Ford` },
      ...{ url: `https://desk-${desk}.example/`, image: `https://desk-${desk}.example/logo.png` },
    },
    claimReviewed: `${claim}${hits(wordingEach) ? ', as it says now' : ''}${odd}`,
    datePublished: `20${10 + random(15)}-0${1 + random(9)}-${10 + random(18)}`,
    itemReviewed: {
      '@type': 'Claim',
      author: {
        '@type': 'Person',
        name: `${pick(words)} Carter ${person}`,
        jobTitle: 'Clerk',
        image: `https://desk-${desk}.example/people/${person}.png`,
        sameAs: [`https://people.example/${person}`],
      },
      datePublished: `20${10 + random(15)}-0${1 + random(9)}-${10 + random(18)}`,
      ...(random(3) === 0 ? { firstAppearance: { url: `https://herald.example/${index}` } } : {}),
    },
    reviewRating: {
      ...{ '@type': 'Rating', bestRating: '5', worstRating: '1', ratingValue: `${1 + random(5)}` },
      alternateName: verdicts[(verdict + (hits(verdictEach) ? 1 : 0)) % verdicts.length],
    },
    headline: `On the ${pick(words)}: who ${pick(deeds)} it, when, and what the ${pick(words)} says`,
    inLanguage: index % 4 === 0 ? 'ru' : 'en',
    sdDatePublished: '2020-01-01T00:00:00Z',
    sdLicense: 'https://licences.example/',
    sdPublisher: { '@type': 'Organization', name: 'Feeds of Ford', url: 'https://feeds.example/' },
    url: `https://desk-${desk}.example/checks/${index}`,
  };
}

/**
 * A feed in the form of Data Commons: a DataFeed of items, each with its review.
 * @param count of reviews; the same count gives the same feed
 * @returns the text in portions
 */
export function* makeFeed(count: number, change: FeedChange = none): Generator<string> {
  yield '{"@context":"http://schema.org","@type":"DataFeed","dataFeedElement":[';
  let separator = '\n';
  for (let index = 0; index < count; index++) {
    if (change.goneEach > 0 && index % change.goneEach === 1) continue;
    const item = {
      ...{ '@type': 'DataFeedItem', dateCreated: '2020-01-01T00:00:00.000Z' },
      item: [makeReview(index, change)],
      url: `https://feeds.example/${index}`,
    };
    yield `${separator}${JSON.stringify(item)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
