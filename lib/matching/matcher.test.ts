import { describe, expect, test } from 'vitest';
import type { ContextRule } from '../corpus/records/records.ts';
import { buildMatcher } from './matcher.ts';
import type { NamedEntity } from './types.ts';

function entity(key: string, names: string[], rest: Partial<NamedEntity> = {}): NamedEntity {
  return { key, names, notNames: [], contexts: [], ...rest };
}

function rule(names: string[], rest: Partial<ContextRule>): ContextRule {
  const nothing = { beside: [], besideEntities: [], notBeside: [], notBesideEntities: [] };
  return { names, ...nothing, scope: 'block', ...rest };
}

/** The spans found, each with its entity's key when there are several entities. */
function find(entities: readonly NamedEntity[], ...texts: string[]): string[] {
  return buildMatcher(entities)
    .findMentions(texts)
    .map(({ text, start, end, entity: index }) => {
      const span = (texts[text] ?? '').slice(start, end);
      return entities.length > 1 ? `${entities[index]?.key} ${span}` : span;
    });
}

/** A name, a text, and the spans that must be found in it. */
type Row = [name: string, text: string, ...spans: string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)('%s in %j', (name, text, ...spans) => {
    expect(find([entity('c#e', [name])], text)).toEqual(spans);
  });
}

describe('word boundaries', () => {
  check([
    ['Aleppo', 'Aleppo', 'Aleppo'],
    ['Aleppo', 'in "Aleppo", (Aleppo) #Aleppo @Aleppo Aleppo.', ...Array(5).fill('Aleppo')],
    ['Aleppo', 'Aleppoish NewAleppo Aleppo2016 1Aleppo'],
    ['Aleppo', 'pro-Aleppo and Aleppo-based', 'Aleppo', 'Aleppo'],
    ['Aleppo', 'left Aleppo.Then', 'Aleppo'],
    ['Aleppo', 'the_Aleppo Aleppo_city'],
    ['Aleppo', 'Aleppo[1] Aleppo¹', 'Aleppo', 'Aleppo'],
    ['Nusra', 'Nusrat'],
    ['C++', 'C++ and C+', 'C++'],
    ['Yahoo!', 'Yahoo! or Yahoo', 'Yahoo!'],
    ['.NET', 'the .NET, the NET', '.NET'],
    ['Совет', 'Совет Советский', 'Совет'],
    ['हलब', 'हलब हलबी', 'हलब'],
  ]);
});

describe('folding', () => {
  check([
    ['Front', 'Front𝐒 Frontſ', 'Front', 'Front'],
    ['Nusra', 'فNusras', 'Nusra'],
    ['Aleppo', 'ALEPPO aleppo', 'ALEPPO', 'aleppo'],
    ['Aleppo', 'Ａｌｅｐｐｏ 𝐀𝐥𝐞𝐩𝐩𝐨 Ⓐleppo', 'Ａｌｅｐｐｏ', '𝐀𝐥𝐞𝐩𝐩𝐨', 'Ⓐleppo'],
    ['Erdoğan', 'Erdogan Erdog\u0306an ERDOĞAN', 'Erdogan', 'Erdog\u0306an', 'ERDOĞAN'],
    ['Cafe', 'Cafe\u0301 closed', 'Cafe\u0301'],
    ['Straße', 'STRASSE strasse', 'STRASSE', 'strasse'],
    ['Sofía', 'Soﬁa', 'Soﬁa'],
    ['Ømar', 'Omar', 'Omar'],
    ['İstanbul', 'istanbul ISTANBUL ıstanbul', 'istanbul', 'ISTANBUL', 'ıstanbul'],
    ['Алёша', 'Алеша', 'Алеша'],
    ['Κώστας', 'ΚΩΣΤΑΣ', 'ΚΩΣΤΑΣ'],
    ['Aleppo', 'Al\u00adep\u200dp\u200co', 'Al\u00adep\u200dp\u200co'],
    ['Aleppo', '\u202bAleppo\u202c \u2067Aleppo\u2069', 'Aleppo', 'Aleppo'],
    ['كتاب', 'كتـــاب كِتَاب', 'كتـــاب', 'كِتَاب'],
    ['أحمد', 'احمد إحمد آحمد', 'احمد', 'إحمد', 'آحمد'],
    ['القوة', 'القوه', 'القوه'],
    ['علي', 'على علی', 'على', 'علی'],
    ['حلب', 'ﺣﻠﺐ', 'ﺣﻠﺐ'],
    ['قرار ٢٢٥٤', 'قرار 2254', 'قرار 2254'],
  ]);
});

describe('separators', () => {
  check([
    ['al-Nusra', 'al-Nusra Al Nusra', 'al-Nusra', 'Al Nusra'],
    ['al-Nusra', 'al‑Nusra, al–Nusra, al−Nusra', 'al‑Nusra', 'al–Nusra', 'al−Nusra'],
    ['al-Nusra', 'al\u00a0Nusra, al \r\n\t Nusra', 'al\u00a0Nusra', 'al \r\n\t Nusra'],
    ['al-Nusra', 'al-\nNusra, al -Nusra, al_Nusra', 'al-\nNusra', 'al -Nusra', 'al_Nusra'],
    ['al-Nusra', 'alNusra', 'alNusra'],
    ['al-Nusra', 'al — Nusra, al - Nusra, al--Nusra, al, Nusra, al. Nusra'],
    ['Jabhat an-Nusra', 'Jabhat an Nusra', 'Jabhat an Nusra'],
    ['Nusra Front', 'NusraFront'],
    ['U-S', 'us'],
    ['Al Nusra', 'Alnusra'],
    ['جبهة النصرة', '#جبهة_النصرة', 'جبهة_النصرة'],
  ]);
});

describe('apostrophes and what follows them', () => {
  check([
    [
      "Da'esh",
      'Daesh Da’esh Daʿesh Da`esh Da´esh',
      'Daesh',
      'Da’esh',
      'Daʿesh',
      'Da`esh',
      'Da´esh',
    ],
    ['Sanaa', "Sana'a", "Sana'a"],
    ['Aleppo', "Aleppo's Aleppo’s Aleppo'S", 'Aleppo', 'Aleppo', 'Aleppo'],
    ['United States', "the United States' and", 'United States'],
    ['Aleppo', "'Aleppo' ‘Aleppo’", 'Aleppo', 'Aleppo'],
    ['Halep', "Halep'te Halep’in Halep'teki", 'Halep', 'Halep', 'Halep'],
    ['Suriye', "Suriye’nin Suriye'ye SURİYE'DE", 'Suriye', 'Suriye', 'SURİYE'],
    ['SANA', "Sana'a"],
    ['Da', "Da'esh"],
    ['Hara', "O'Hara"],
    ['Alep', "d'Alep l’Alep", 'Alep', 'Alep'],
    ['Aleppo', 'Aleppos battle', 'Aleppo'],
    ['Security Council', 'the Security Councils vote', 'Security Council'],
    ['Turkey', 'turkeys'],
    ['Hall', 'HALLS Halls', 'HALL', 'Hall'],
    ['Ban', 'Bans'],
    ['Damascus', 'Damascuss'],
  ]);
});

describe('abbreviations', () => {
  check([
    ['UN', 'the U.N. and U.N.', 'U.N.', 'U.N.'],
    ['U.N.', 'the UN', 'UN'],
    ['UN', "U.N.'s U.N.-backed UN’s", 'U.N.', 'U.N.', 'UN'],
    ['UN Security Council', 'the U.N. Security Council', 'U.N. Security Council'],
    ['UN', 'U.N.S.C. un Un u.n.'],
    ['ISIS', 'Isis ISIS isis', 'Isis', 'ISIS'],
    ['St. Petersburg', 'St Petersburg, St. Petersburg', 'St Petersburg', 'St. Petersburg'],
    ['J Smith', 'J. Smith and J.Smith', 'J. Smith'],
    ['Smith', 'J.Smith', 'Smith'],
    ['Apple Inc.', 'Apple Inc. and Apple Inc', 'Apple Inc', 'Apple Inc'],
    ['Plan 15', 'Plan 1.5'],
  ]);
});

describe('Arabic prefixes', () => {
  check([
    ['حلب', 'وحلب فحلب بحلب لحلب كحلب الحلب', ...Array(6).fill('حلب')],
    ['حلب', 'وبالحلب وَبِحَلَبَ', 'حلب', 'حَلَبَ'],
    ['حلب', 'تحلب حلبي'],
    ['الأمم المتحدة', 'وللأمم المتحدة للأمم المتحدة', 'لأمم المتحدة', 'لأمم المتحدة'],
    ['الأمم المتحدة', 'بالأمم المتحدة', 'الأمم المتحدة'],
    ['نصرة', 'للنصرة', 'نصرة'],
    ['مي', 'ومي'],
  ]);
});

describe('scripts without spaces', () => {
  check([
    ['阿勒颇', '叙利亚阿勒颇市', '阿勒颇'],
    ['アレッポ', 'シリアのアレッポで', 'アレッポ'],
    ['シリア', 'ｼﾘｱ', 'ｼﾘｱ'],
    ['ガザ', 'ｶﾞｻﾞ カ\u3099ザ', 'ｶﾞｻﾞ', 'カ\u3099ザ'],
    ['カ', 'カ\u3099'],
    ['ไทย', 'ประเทศไทยมี', 'ไทย'],
    ['กา', 'กาำ กาน', 'กา'],
    ['Aleppo', '在Aleppo市', 'Aleppo'],
    ['가', '각 가', '가'],
  ]);
});

describe('bad text', () => {
  check([
    ['Aleppo', '\ud800Aleppo\udc00', 'Aleppo'],
    ['Aleppo', '\0Aleppo\u0007', 'Aleppo'],
    ['🙂', 'a🙂b \ud83d', '🙂'],
    ['Aleppo', ''],
    ['-', 'a-b'],
    ['', 'nothing'],
  ]);

  test('finds nothing without names', () => {
    expect(find([], 'Aleppo')).toEqual([]);
  });

  test('leaves out names that are too long and keeps the others', () => {
    const long = 'x'.repeat(300);
    expect(find([entity('c#e', [long, 'Aleppo'])], `${long} Aleppo`)).toEqual(['Aleppo']);
  });
});

describe('longest match', () => {
  const nusra = entity('c#nusra', ['Nusra', 'Nusra Front', 'al-Nusra']);
  const front = entity('c#front', ['Front', 'Nusra Front']);

  test('keeps the longest of overlapping spans, and an equal one once for each entity', () => {
    expect(find([nusra], 'the al-Nusra, Nusra Front, Nusra')).toEqual([
      'al-Nusra',
      'Nusra Front',
      'Nusra',
    ]);
    expect(find([nusra, front], 'Nusra Front')).toEqual([
      'c#nusra Nusra Front',
      'c#front Nusra Front',
    ]);
  });

  test('keeps the leftmost of equally long ones', () => {
    expect(find([entity('c#e', ['one two', 'two six'])], 'one two six')).toEqual(['one two']);
  });

  test('lets a span stand whose only rival lost to a longer one', () => {
    const names = ['one two', 'two three', 'three four five'];
    expect(find([entity('c#e', names)], 'one two three four five')).toEqual([
      'one two',
      'three four five',
    ]);
  });

  test('does not let one corpus change what another finds', () => {
    const other = entity('d#front', ['the al-Nusra Front'], { notNames: ['Nusra Front'] });
    expect(find([nusra, other], 'the al-Nusra Front')).toEqual([
      'd#front the al-Nusra Front',
      'c#nusra Nusra Front',
    ]);
  });

  test('numbers texts and orders mentions by text and start', () => {
    const mentions = buildMatcher([nusra]).findMentions(['Nusra, Nusra', '', 'a Nusra']);
    expect(mentions).toEqual([
      { text: 0, start: 0, end: 5, entity: 0 },
      { text: 0, start: 7, end: 12, entity: 0 },
      { text: 2, start: 2, end: 7, entity: 0 },
    ]);
  });
});

describe('not-names', () => {
  const council = entity('c#un-council', ['Security Council', 'UN Security Council'], {
    notNames: ['Russian Security Council', 'National Security Council'],
  });

  test('swallow the names inside them', () => {
    expect(find([council], "the Russian Security Council's vote")).toEqual([]);
    expect(find([council], 'a Russian, the Security Council')).toEqual(['Security Council']);
  });

  test('block only their own entity', () => {
    const russian = entity('c#russian', ['Russian Security Council']);
    const word = entity('c#council', ['Council']);
    expect(find([council, russian], 'Russian Security Council')).toEqual([
      'c#russian Russian Security Council',
    ]);
    expect(find([council, word], 'Russian Security Council')).toEqual(['c#council Council']);
  });

  test('do not block a name that is longer', () => {
    const museum = entity('c#aleppo', ['Aleppo', 'Aleppo Pepper Museum'], {
      notNames: ['Aleppo pepper'],
    });
    expect(find([museum], 'Aleppo pepper; Aleppo Pepper Museum')).toEqual(['Aleppo Pepper Museum']);
  });

  test('exclude one writing if they differ from a name in nothing but case', () => {
    const ban = entity('c#ban', ['Ban'], { notNames: ['ban'] });
    expect(find([ban], 'Ban on a ban; BAN')).toEqual(['Ban', 'BAN']);
  });
});

describe('contexts', () => {
  const council = (rest: Partial<ContextRule>) =>
    entity('c#e', ['the Council', 'Security Council'], { contexts: [rule(['The council'], rest)] });

  test('ask for a word in the same block', () => {
    const entities = [council({ beside: ['UN', 'Ban Ki-moon'] })];
    expect(find(entities, 'the Council and the U.N. met')).toEqual(['the Council']);
    expect(find(entities, 'the Council heard Ban Ki‑moon’s plea')).toEqual(['the Council']);
    expect(find(entities, 'the Council, unlike UNESCO')).toEqual([]);
    expect(find(entities, 'the Council', 'the UN')).toEqual([]);
    expect(find(entities, 'a Security Council')).toEqual(['Security Council']);
  });

  test('forbid a word in the same block', () => {
    const entities = [council({ notBeside: ['town'] })];
    expect(find(entities, 'the Council of the town', 'the Council of towns')).toEqual([
      'the Council',
    ]);
  });

  test('look at the whole page if they say so', () => {
    const entities = [council({ beside: ['UN'], notBeside: ['town'], scope: 'page' })];
    expect(find(entities, 'the Council', 'the UN')).toEqual(['the Council']);
    expect(find(entities, 'the Council', 'the UN', 'a town')).toEqual([]);
  });

  test('must all hold, and concern the names that they list', () => {
    const contexts = [rule(['UN'], { beside: ['x'] }), rule(['U.N.'], { beside: ['y'] })];
    const both = entity('c#e', ['UN', 'Nations'], { contexts });
    expect(find([both], 'UN x Nations', 'UN x y')).toEqual(['Nations', 'UN']);
  });

  test('free the span for others when they fail', () => {
    const long = entity('c#long', ['Nusra Front'], {
      contexts: [rule(['Nusra Front'], { beside: ['never'] })],
    });
    expect(find([long, entity('c#nusra', ['Nusra'])], 'Nusra Front')).toEqual(['c#nusra Nusra']);
  });
});

describe('hostile corpora and pages', () => {
  test('a repeated name is found each time', () => {
    const text = 'Aleppo '.repeat(20_000);
    expect(buildMatcher([entity('c#e', ['Aleppo'])]).findMentions([text])).toHaveLength(20_000);
  });

  test('names that are beginnings of one another are found at every place', () => {
    const names = Array.from({ length: 60 }, (_, i) => 'a '.repeat(i + 1).trim());
    const text = 'a '.repeat(120).trim();
    expect(buildMatcher([entity('c#e', names)]).findMentions([text])).toEqual([
      { text: 0, start: 0, end: 119, entity: 0 },
      { text: 0, start: 120, end: 239, entity: 0 },
    ]);
  });
});

describe('nested names', () => {
  const council = entity('c#council', ['Security Council']);
  const room = entity('c#room', ['Security Council chamber', 'the Security Council chamber']);
  const findNested = (entities: readonly NamedEntity[], text: string) =>
    buildMatcher(entities)
      .findMentions([text], { nested: true })
      .map(({ start, end, entity: index, within }) => {
        const outer = within ? ` in ${text.slice(...within)}` : '';
        return `${entities[index]?.key} ${text.slice(start, end)}${outer}`;
      });

  test('follow the longest, and say in which they stand', () => {
    expect(findNested([council, room], 'In the Security Council chamber.')).toEqual([
      'c#room the Security Council chamber',
      'c#room Security Council chamber in the Security Council chamber',
      'c#council Security Council in the Security Council chamber',
    ]);
  });

  test('are no mentions where they only overlap, or where a not-name forbids them', () => {
    const hall = entity('c#hall', ['chamber hall']);
    const not = entity('c#council', ['Security Council'], {
      notNames: ['Security Council chamber'],
    });
    expect(findNested([not, room, hall], 'the Security Council chamber hall')).toEqual([
      'c#room the Security Council chamber',
      'c#room Security Council chamber in the Security Council chamber',
    ]);
  });

  test('stand in a mention of their own corpus only', () => {
    const other = entity('d#room', ['Security Council chamber']);
    expect(findNested([council, other], 'the Security Council chamber')).toEqual([
      'd#room Security Council chamber',
      'c#council Security Council',
    ]);
  });

  test('do not come unasked', () => {
    expect(find([council, room], 'In the Security Council chamber.')).toEqual([
      'c#room the Security Council chamber',
    ]);
  });
});

test('a digit beyond the basic plane is a digit: no dot after it is one of an abbreviation', () => {
  const matcher = buildMatcher([{ key: 'a#a', names: ['.+'], notNames: [], contexts: [] }]);
  for (const digit of ['0', '𝟎']) {
    const start = digit.length;
    const found = matcher.findMentions([`${digit}.+`]);
    expect(found).toEqual([{ text: 0, start, end: start + 2, entity: 0 }]);
  }
});
