/** Words that say on which day something was said, counted from the day of the text. Lists of our own. */

/** What a word stands for. Of a week, a month or a year: the one of the day, or the one before. */
export type WhenKind =
  | 'today'
  | 'yesterday'
  | 'day-before-yesterday'
  | 'this-week'
  | 'last-week'
  | 'weekend'
  | 'this-month'
  | 'last-month'
  | 'this-year'
  | 'last-year';

export interface WhenWords {
  /** In lower case, by what they stand for; parts of regular expressions. */
  kinds: Partial<Record<WhenKind, string>>;
  /** From Sunday on, each with its inflected forms. */
  weekdays: string[];
  /** What makes a weekday the next one, which nobody has spoken on yet, before or after it. */
  next: string;
  /** What makes a weekday one before the day of the text itself. */
  last: string;
  /** A number and a unit, such as "two days ago": where the number and the unit stand. */
  ago: string;
  units: { day: string; week: string; month: string; year: string };
  /** Numbers in words from one on. */
  numbers: string[];
  /** What stands before a month or a year that is a date. */
  inYear: string;
}

const en: WhenWords = {
  kinds: {
    today: 'earlier today|today|tonight|(?:early |late )?this (?:morning|afternoon|evening)',
    yesterday: 'yesterday|last night',
    'day-before-yesterday': 'the day before yesterday',
    'this-week': '(?:earlier |late |late in )?this week',
    'last-week': '(?:late )?last week',
    weekend: '(?:over|at|during) the weekend|last weekend|this weekend|this past weekend',
    'this-month': '(?:earlier )?this month',
    'last-month': '(?:late )?last month',
    'this-year': '(?:earlier )?this year',
    'last-year': '(?:late )?last year',
  },
  weekdays: [
    ...['sundays?|sun\\.', 'mondays?|mon\\.', 'tuesdays?|tues?\\.', 'wednesdays?|wed\\.'],
    ...['thursdays?|thurs?\\.', 'fridays?|fri\\.', 'saturdays?|sat\\.'],
  ],
  next: '(?:next|every|each|by|until|coming|until next)\\s+',
  last: '(?:last|past)\\s+',
  ago: '(NUMBER)\\s+(UNIT)\\s+(?:ago|earlier)',
  units: { day: 'days?', week: 'weeks?', month: 'months?', year: 'years?' },
  numbers: [
    ...['an?|one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    ...['eleven', 'twelve'],
  ],
  inYear: 'in(?:\\s+(?:early|late|mid))?|back in|last',
};

const es: WhenWords = {
  kinds: {
    today: 'hoy|esta (?:mañana|tarde|noche)',
    yesterday: 'ayer|anoche',
    'day-before-yesterday': 'anteayer|antes de ayer',
    'this-week': 'esta semana',
    'last-week': 'la semana pasada|la pasada semana',
    weekend: '(?:el|este) fin de semana(?: pasado)?|el pasado fin de semana',
    'this-month': 'este mes',
    'last-month': 'el mes pasado|el pasado mes(?! de)',
    'this-year': 'este año',
    'last-year': 'el año pasado|el pasado año',
  },
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  next: '(?:pr[oó]xim[oa]|cada)\\s+',
  last: 'pasado\\s+',
  ago: 'hace\\s+(NUMBER)\\s+(UNIT)',
  units: { day: 'días?', week: 'semanas?', month: 'mes(?:es)?', year: 'años?' },
  numbers: [
    ...['una?', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
    ...['once', 'doce'],
  ],
  inYear: 'en',
};

const fr: WhenWords = {
  kinds: {
    today: "aujourd['’]hui|ce (?:matin|soir)|cet après-midi",
    yesterday: 'hier(?: soir| matin)?',
    'day-before-yesterday': 'avant-hier',
    'this-week': 'cette semaine',
    'last-week': 'la semaine (?:dernière|passée)',
    weekend: '(?:ce|le) week-?end(?: dernier)?',
    'this-month': 'ce mois-ci',
    'last-month': 'le mois (?:dernier|passé)',
    'this-year': 'cette année',
    'last-year': "l['’]an (?:dernier|passé)|l['’]année (?:dernière|passée)",
  },
  weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  next: '(?:chaque|prochain)\\s+',
  last: 'dernier\\s+',
  ago: 'il y a\\s+(NUMBER)\\s+(UNIT)',
  units: { day: 'jours?', week: 'semaines?', month: 'mois', year: 'ans?' },
  numbers: [
    ...['une?', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
    ...['onze', 'douze'],
  ],
  inYear: 'en',
};

const ru: WhenWords = {
  kinds: {
    today: 'сегодня',
    yesterday: 'вчера',
    'day-before-yesterday': 'позавчера',
    'this-week': 'на этой неделе',
    'last-week': 'на прошлой неделе',
    weekend: 'в (?:минувшие |прошедшие |прошлые )?выходные',
    'this-month': 'в этом месяце',
    'last-month': 'в прошлом месяце',
    'this-year': 'в этом году',
    'last-year': 'в прошлом году',
  },
  weekdays: [
    ...['воскресенье', 'понедельник', 'вторник', 'сред[ау]', 'четверг', 'пятниц[ау]', 'суббот[ау]'],
  ],
  next: '(?:следующ\\p{L}+|кажд\\p{L}+)\\s+',
  last: '(?:прошл\\p{L}+|минувш\\p{L}+)\\s+',
  ago: '(NUMBER)\\s+(UNIT)\\s+назад',
  units: {
    ...{ day: 'день|дня|дней', week: 'недел[юиь]|недель', month: 'месяц(?:а|ев)?' },
    year: 'год|года|лет',
  },
  numbers: [
    ...['один|одну', 'два|две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
    ...['десять', 'одиннадцать', 'двенадцать'],
  ],
  inYear: 'в',
};

const tr: WhenWords = {
  kinds: {
    today: 'bugün|bu (?:sabah|akşam)',
    yesterday: 'dün',
    'day-before-yesterday': 'önceki gün',
    'this-week': 'bu hafta',
    'last-week': 'geçen hafta',
    weekend: '(?:geçen )?hafta sonu',
    'this-month': 'bu ay',
    'last-month': 'geçen ay',
    'this-year': 'bu yıl',
    'last-year': 'geçen yıl',
  },
  weekdays: ['pazar', 'pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi'],
  next: '(?:gelecek|önümüzdeki|her)\\s+',
  last: 'geçen\\s+',
  ago: '(NUMBER)\\s+(UNIT)\\s+önce',
  units: { day: 'gün', week: 'hafta', month: 'ay', year: 'yıl' },
  numbers: [
    ...['bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz', 'on', 'on bir'],
    'on iki',
  ],
  inYear: 'yılında',
};

const ar: WhenWords = {
  kinds: {
    today: 'اليوم(?! ال)',
    yesterday: 'أمس|البارحة',
    'day-before-yesterday': 'أول أمس|أول من أمس',
    'this-week': 'هذا الأسبوع',
    'last-week': 'الأسبوع الماضي',
    weekend: '(?:في )?عطلة نهاية الأسبوع',
    'this-month': 'هذا الشهر',
    'last-month': 'الشهر الماضي',
    'this-year': 'هذا العام|هذه السنة',
    'last-year': 'العام الماضي|السنة الماضية',
  },
  weekdays: ['الأحد', 'ال[اإ]ثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  next: '(?:كل)\\s+',
  last: '(?:الماضي)\\s+',
  ago: 'قبل\\s+(NUMBER)\\s+(UNIT)',
  units: { day: 'أيام|يوما', week: 'أسابيع', month: 'أشهر|شهور', year: 'سنوات|أعوام' },
  numbers: [
    ...['واحد', 'اثنين', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
  ],
  inYear: 'في|عام|سنة',
};

/** By language, BCP 47. */
export const whenWords: Readonly<Record<string, WhenWords>> = { ar, en, es, fr, ru, tr };
