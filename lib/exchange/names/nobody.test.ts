import { describe, expect, test } from 'vitest';
import { LetterCounts } from './letter-counts.ts';
import { isNobody, isSameDesk } from './nobody.ts';
import { splitWords } from './split-words.ts';

const counts = new LetterCounts();
for (const claim of [
  'A march of anti-war protesters was banned.',
  'Most protesters were paid, and the critics of the toll say so.',
  'The ferrymen say that Ada Fenn closed the bridge.',
  'It was Ada Fenn who paid.',
]) {
  counts.add(splitWords(claim));
}
const tell = (names: string[], language: string) =>
  names.filter((name) => isNobody(name, counts, language));

const nobody: Record<string, string[]> = {
  en: [
    ...[
      'Internet',
      'Readers',
      'Unknown',
      'Multiple sources',
      'Facebook posts',
      'Social media users',
      'Viral image',
    ],
    ...[
      'Bloggers',
      'Chain email',
      'Various websites',
      'Facebook user',
      'Multiple people',
      'Anonymous',
      'N/A',
    ],
    ...[
      'Users of social networks',
      'Twitter',
      'X',
      'Instagram post',
      'posts on WhatsApp',
      'Many',
      '???',
    ],
    ...[
      'Anti-war protesters',
      'Critics',
      'Critics of the toll',
      'Several Facebook pages',
      'Online rumor',
    ],
  ],
  fr: [
    'Internautes',
    'Des internautes',
    'Publications sur Facebook',
    'Plusieurs utilisateurs',
    'Réseaux sociaux',
  ],
  de: [
    'Facebook-Nutzer',
    'Nutzer auf Facebook',
    'Soziale Medien',
    'Kettenbrief',
    'Mehrere Beiträge',
    'Unbekannt',
  ],
  es: [
    'Redes sociales',
    'Usuarios de Facebook',
    'Publicación viral',
    'Cadena de WhatsApp',
    'Múltiples fuentes',
  ],
  pt: [
    'Redes sociais',
    'Corrente no WhatsApp',
    'Publicações no Facebook',
    'Usuários',
    'Várias fontes',
  ],
  it: ['Utenti di Facebook', 'Fonti varie', 'Post su Facebook', 'Catena WhatsApp', 'Sconosciuto'],
  pl: [
    'Internauci',
    'Użytkownicy Facebooka',
    'Media społecznościowe',
    'Posty na Facebooku',
    'Różne źródła',
  ],
  ru: [
    'Пользователи соцсетей',
    'Соцсети',
    'Разные источники',
    'Посты в Фейсбуке',
    'СМИ',
    'Неизвестно',
  ],
  uk: ['Користувачі соцмереж', 'Дописи у Facebook', 'Невідомі', 'ЗМІ', 'Різні джерела'],
  tr: ['Sosyal medya kullanıcıları', 'Facebook paylaşımları', 'Çeşitli kaynaklar', 'Bilinmiyor'],
  ar: ['رواد مواقع التواصل الاجتماعي', 'مستخدمو فيسبوك', 'مصادر متعددة', 'منشورات', 'مجهول'],
};

const somebody: Record<string, string[]> = {
  en: [
    ...[
      'Ada Fenn',
      'Facebook Inc.',
      'The Guardian',
      'Lead Stories',
      'Iranian media',
      'Readers Digest',
      'Ministry of Truth',
    ],
    ...[
      'Mayor of Lindow',
      'White House',
      'X Corp',
      'Barack obama',
      'QAnon',
      'Anonymous Content Ltd',
    ],
  ],
  fr: ['Ministère de la Santé', 'Médecins sans frontières', 'Ida Brück', 'Le Monde'],
  de: ['Ida Brück', 'Bundesregierung', 'Die Grünen'],
  es: ['Partido Popular', 'Ministerio de Sanidad', 'Ada Fenn'],
  ru: ['Министерство обороны', 'Иван Петров', 'Первый канал'],
  uk: ['Міністерство оборони', 'Іван Петренко'],
  tr: ['Sağlık Bakanlığı', 'Ayşe Yılmaz'],
  ar: ['وزارة الدفاع', 'محمد علي'],
};

describe('nobody in particular', () => {
  test.each(Object.entries(nobody))('%s', (language, names) => {
    expect(names.filter((name) => !tell([name], language).includes(name))).toEqual([]);
  });
});

describe('somebody', () => {
  test.each(Object.entries(somebody))('%s', (language, names) => {
    expect(tell(names, language)).toEqual([]);
  });
});

test('one desk under two names', () => {
  expect(isSameDesk('PolitiFact', 'politifact.com')).toBe(true);
  expect(isSameDesk('The Ford Desk', 'Ford Desk')).toBe(true);
  expect(isSameDesk('Ford Desk', 'Lindow Desk')).toBe(false);
  expect(isSameDesk('!', '?')).toBe(false);
});
