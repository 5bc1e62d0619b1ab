import { describe, expect, test } from 'vitest';
import { NameBook } from './name-book.ts';
import { isAlsoCommon, isNameLike } from './name-like.ts';

const claims = [
  'President Ada Fenn sold the bridge of Lindow to a firm in Norland.',
  'Fenn sold the market hall.',
  'A video shows that Fenn closed the market.',
  'It is Fenn who pays the protesters.',
  'A letter says Ada Fenn left the country for Norland.',
  'The Board of Bridges and Ada Fenn have met in Lindow.',
  'In May the Board of Bridges raised the toll near Lindow.',
  'Protesters broke the windows of the town hall on Monday.',
  'The coup was planned on Facebook, says a group of Americans.',
  'Voters in Lindow can be paid for a vote on a Monday in May.',
  'Coup plans were found at the town hall; a coup was never planned.',
  'Elections are held by Muslims, Catholics and Americans.',
  'Elections were bought, and the elections of May as well.',
  'Americans pay for Catholics and Muslims on Facebook.',
  'The Town Hall was sold.',
  'Nobody asked why Fenn left.',
  'WHY DOES NOBODY SPEAK OF THIS',
  'The shop sells Rivet pumps, and a Rivet pump broke.',
  'Every rivet of the bridge is a Rivet.',
];
const book = new NameBook(claims, 'en');

describe('the names of a feed', () => {
  test('are runs of capitals that several claims have, and nothing that has small letters as well', () => {
    expect(book.list().map(({ name }) => name)).toEqual(['Ada Fenn', 'Lindow', 'Board of Bridges']);
  });

  test('have a kind, and a surname that stands for them', () => {
    expect(book.get('Ada Fenn')).toMatchObject({ kind: 'person', surname: 'Fenn', claims: 7 });
    expect(book.get('FENN')).toBe(book.get('Ada Fenn'));
    expect(book.get('Lindow')).toMatchObject({ kind: 'place', surname: null });
  });

  test('are found in a claim, whole or by the surname', () => {
    const find = (text: string) => book.find(text).map(({ name }) => name);
    expect(find('A man sold Fenn the Board of Bridges.')).toEqual(['Ada Fenn', 'Board of Bridges']);
    expect(find('Fenn and her sister left.')).toEqual(['Ada Fenn']);
    expect(find('Voters, protesters and Americans met on Monday.')).toEqual([]);
    // Another of that surname.
    expect(find('They met Tom Fenn and Fenn Street.')).not.toContain('Lindow');
  });

  test('a country is one from its name, if it stands so at all often', () => {
    const few = ['He left Portugal.', 'She was born in Portugal.', 'It rains in Portugal.'];
    expect(new NameBook(few, 'en').list()).toMatchObject([{ name: 'Portugal', kind: 'place' }]);
  });

  test('German nouns are none: a given name tells a person', () => {
    const sentences = [
      'Gestern verkaufte Angela Brück die Brücke am Markt.',
      'Auf dem Markt sah man Angela Brück mit Blumen am Haus.',
      'Der Markt zahlte für die Brücke, und der Markt zahlt für die Brücke noch heute.',
      'Am Markt und an der Brücke sind Häuser.',
      'Im Rathaus am Markt ist die Brücke ein Thema, so Angela Brück.',
    ];
    const german = new NameBook(sentences, 'de');
    expect(german.list().map(({ name }) => name)).toEqual(['Angela Brück']);
  });

  test('German is told by its capitals where its language is not said', () => {
    const sentences = [
      'Angeblich zahlt die Stadt dem Markt jedes Jahr Geld aus der Kasse der Schulen.',
      'Ein Video zeigt Soldaten, die nachts auf dem Markt eine Brücke aus Holz sprengen.',
      'Niemand hat den Markt je mit so vielen Soldaten und Kindern gesehen, sagt ein Arzt.',
      'Wer den Markt kauft, bekommt vom Rathaus einen Turm, ein Haus und ein Auto dazu.',
      'Gestern hat der Markt schon wieder geschlossen, weil Geld und Leute fehlen.',
    ];
    expect(new NameBook(sentences, 'en').list().map(({ name }) => name)).toContain('Markt');
    expect(new NameBook(sentences, 'und').list()).toEqual([]);
  });

  test('writings of a name that is inflected are one', () => {
    const russian = new NameBook(
      [
        'На мосту видели Ивана Петрова.',
        'Мост продал Иван Петров.',
        'Говорят, что Иван Петров уехал.',
        'Деньги отдали Ивану Петрову.',
      ],
      'ru',
    );
    expect(russian.list()).toMatchObject([{ name: 'Иван Петров', kind: 'person', claims: 4 }]);
    expect(russian.list()[0]?.forms).toContain('Ивану Петрову');
  });
});

describe('what a feed calls somebody', () => {
  const isName = (name: string) => isNameLike(name, book.counts, 'en');

  test.each(['Ida Brück', 'Lindow', 'Ministry of Truth', 'Lead Stories', 'NATO'])(
    '%s is a name',
    (name) => {
      expect(isName(name)).toBe(true);
    },
  );

  test.each([
    'Protesters',
    'coup',
    'Coup',
    'Elections',
    'politics',
    'Facebook posts',
    'May',
    'Americans',
    'Norland protesters',
  ])('%s is none', (name) => {
    expect(isName(name)).toBe(false);
  });

  test('everyday words have their capitals as a part of the name', () => {
    expect(isAlsoCommon('Town Hall', book.counts, 'en')).toBe(true);
    expect(isAlsoCommon('Ada Fenn', book.counts, 'en')).toBe(false);
  });
});
