/** A made-up corpus as large as a reader may hold, for measuring. */
import { createRandom } from './random.ts';

const words =
  'the mayor said that bridge was closed after flood because stones had moved and nobody in ford could cross to mill before engineers came with new beams while council denied any delay of repair promised last spring by its builders'.split(
    ' ',
  );
const texts = (en: string) => ({ en });

/**
 * The records of a corpus, the same for the same counts.
 * @param namesEach of an entity, 1 to 3
 * @returns objects of the interchange format, one a line of NDJSON
 */
export function* makeRecords(
  statements: number,
  entities: number,
  namesEach = 3,
): Generator<object> {
  const random = createRandom(7);
  const sentence = (count: number) =>
    Array.from({ length: count }, () => words[random(words.length)]).join(' ');
  const day = () =>
    `20${String(random(20)).padStart(2, '0')}-0${1 + random(9)}-${String(1 + random(28)).padStart(2, '0')}`;
  const sources = Math.ceil(statements / 10);
  const disputes = Math.ceil(statements / 15);

  const made = texts('Made for measuring.');
  yield {
    ...{
      type: 'corpus',
      id: 'https://bench.example/ford',
      title: texts('The ford'),
      licence: 'CC0',
    },
    ...{ publisher: { name: texts('The bench') }, quotationBasis: made },
    coverage: { included: made, excluded: made, missingVoices: made },
    corrections: { text: made },
  };
  for (let index = 0; index < entities; index++) {
    const name = `Miller ${index} of ${words[random(words.length)]}`;
    const en = [name, `M. ${index}`].slice(0, namesEach);
    const names = namesEach < 3 ? { en } : { en, fr: [`Meunier ${index}`] };
    const fields = { kind: 'person', label: texts(name), description: texts(sentence(12)) };
    yield { type: 'entity', id: `miller-${index}`, names, ...fields };
  }
  for (let index = 0; index < sources; index++) {
    const publisher = `miller-${random(entities)}`;
    const urls = [{ url: `https://herald.example/${index}`, kind: 'original' }];
    const fields = { title: sentence(8), published: day(), language: 'en' };
    yield { type: 'source', id: `herald-${index}`, publisher, urls, ...fields };
  }
  for (let index = 0; index < disputes; index++) {
    const about = [`miller-${random(entities)}`];
    yield { type: 'dispute', id: `dispute-${index}`, question: texts(sentence(10)), about };
  }
  for (let index = 0; index < statements; index++) {
    const stance = ['affirms', 'denies', 'qualifies'][random(3)];
    const stances = random(5) === 0 ? [] : [{ dispute: `dispute-${random(disputes)}`, stance }];
    const quote = { exact: sentence(25), prefix: sentence(3), suffix: sentence(3), language: 'en' };
    yield {
      ...{ type: 'statement', id: `statement-${index}`, source: `herald-${random(sources)}` },
      ...{ speaker: `miller-${random(entities)}`, said: day(), speech: 'direct', stances },
      ...{ claim: texts(sentence(15)), quotes: [quote], about: [`miller-${random(entities)}`] },
    };
  }
}
