/** Signs that a page shows the beginning of its document alone. */

/** Elements that are looked at, the first of them. */
const mostLooked = 4_000;
/** UTF-16 code units. */
const longestWords = 48;

/** What a page writes on the way to the rest of the same document; whole phrases, since "more" leads anywhere. */
const phrases = new RegExp(
  `^(?:${[
    '(?:read|view|show|see|open|expand) (?:the )?(?:full|whole|entire|rest of the) (?:article|story|text|post|report)',
    '(?:read|show) more|(?:continue|keep) reading|read on|subscribe to (?:read|continue)(?: reading)?(?: .{0,20})?',
    "lire la suite(?: de l[’']article)?|lire plus|continuer la lecture|lire l[’']article (?:complet|entier|en entier)|abonnez-vous pour lire(?: la suite)?",
    '(?:seguir|continuar|sigue|siga) leyendo|leer más|leer (?:el artículo|la noticia|el texto) complet[oa]|suscríbete para (?:leer|seguir leyendo)',
    'читать (?:далее|дальше|полностью|ещ[её]|продолжение|статью полностью|весь текст)|показать (?:полностью|весь текст)',
    'devamını (?:oku|okuyun|göster)|okumaya devam et(?:in)?|(?:tamamını|yazının tamamını|haberin tamamını) (?:oku|okuyun|göster)',
    '(?:اقرأ|إقرأ) (?:المزيد|أكثر|المقال كاملا|بقية المقال)|قراءة (?:المزيد|المقال كاملا)|(?:تابع|متابعة|أكمل|واصل) القراءة',
  ].join('|')})[\\s.…:›»>→]*$`,
  'iu',
);

/** Whether a link leads elsewhere than to the rest of this page. */
function leadsAway(element: Element): boolean {
  if (!(element instanceof HTMLAnchorElement)) return false;
  const { protocol, origin, pathname } = element;
  return (
    protocol !== 'javascript:' && (origin !== location.origin || pathname !== location.pathname)
  );
}

/** Whether the page offers the rest of the document that it shows. */
export function offersRest(page: Document): boolean {
  const all = page.querySelectorAll('button, summary, a[href], [role="button"]');
  return [...all].slice(0, mostLooked).some((element) => {
    const words = (element.textContent ?? '').slice(0, 4 * longestWords).trim();
    if (words.length > longestWords || !phrases.test(words.replace(/\s+/gu, ' '))) return false;
    if (leadsAway(element) || element.closest('nav, footer, form')) return false;
    return element.checkVisibility?.() !== false;
  });
}
