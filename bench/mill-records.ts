const texts = (en: string) => ({ en });

/**
 * A mill with 1,000 questions of three statements each, and a weir with one question of 10,000, as
 * objects of the interchange format.
 */
export function* makeMill(corpusId: string): Generator<object> {
  const made = texts('Made for measuring.');
  yield {
    ...{ type: 'corpus', id: corpusId, title: texts('The mill'), licence: 'CC0' },
    ...{ publisher: { name: texts('The bench') }, quotationBasis: made },
    ...{ coverage: { included: made, excluded: made, missingVoices: made } },
    corrections: { text: made },
  };
  for (const [id, name] of [
    ['mill', 'Ford Mill'],
    ['weir', 'Ford Weir'],
    ['herald', 'Ford Herald'],
  ] as const) {
    yield { type: 'entity', id, kind: 'place', label: texts(name), names: { en: [name] } };
  }
  for (let speaker = 0; speaker < 40; speaker++) {
    const name = `Miller Number ${speaker}`;
    yield {
      ...{ type: 'entity', id: `miller-${speaker}`, kind: 'person' },
      ...{ label: texts(name), names: { en: [name] } },
    };
  }
  for (let source = 0; source < 500; source++) {
    yield {
      ...{ type: 'source', id: `herald-${source}`, title: `Number ${source} of the paper` },
      ...{ publisher: 'herald', published: '2015-01-01', language: 'en' },
      urls: [{ url: `https://herald.example/${source}`, kind: 'original' }],
    };
  }
  const statement = (id: string, at: number, about: string, dispute: string) => ({
    ...{ type: 'statement', id, source: `herald-${at % 500}`, speaker: `miller-${at % 40}` },
    ...{ said: `20${10 + (at % 15)}-0${1 + (at % 9)}-1${at % 10}`, speech: 'direct' },
    claim: texts(`It was said for the ${at}th time that the wheel of the mill had to stand still.`),
    quotes: [
      {
        ...{ exact: `we shall see at the ${at}th turn of the wheel who pays for it` },
        ...{ prefix: `${at}: `, suffix: '.', language: 'en' },
      },
    ],
    about: [about],
    stances: [{ dispute, stance: (['affirms', 'denies', 'qualifies'] as const)[at % 3] }],
  });
  for (let dispute = 0; dispute < 1000; dispute++) {
    const question = texts(`Did the wheel of the mill stand still on day ${dispute}?`);
    yield { type: 'dispute', id: `day-${dispute}`, question, about: ['mill'] };
    for (let each = 0; each < 3; each++) {
      yield statement(`day-${dispute}-${each}`, 3 * dispute + each, 'mill', `day-${dispute}`);
    }
  }
  const question = texts('Did the Ford Weir break in the flood of the winter?');
  const asserted = 'The Ford Weir broke in the flood of the winter.';
  yield {
    ...{ type: 'dispute', id: 'weir-held', question, about: ['weir'] },
    ...{ alsoAsked: { en: [asserted] }, examples: { en: [asserted] } },
  };
  for (let at = 0; at < 10_000; at++) yield statement(`weir-${at}`, at, 'weir', 'weir-held');
}
