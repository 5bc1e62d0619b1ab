import { describe, expect, test } from 'vitest';
import { entity, find } from './fixtures/find-spans.ts';
import { buildMatcher } from './matcher.ts';

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

test('a digit beyond the basic plane is a digit: no dot after it is one of an abbreviation', () => {
  const matcher = buildMatcher([{ key: 'a#a', names: ['.+'], notNames: [], contexts: [] }]);
  for (const digit of ['0', '𝟎']) {
    const start = digit.length;
    const found = matcher.findMentions([`${digit}.+`]);
    expect(found).toEqual([{ text: 0, start, end: start + 2, entity: 0 }]);
  }
});
