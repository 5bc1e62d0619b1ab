/** What a page's data for search engines says of its article. Everything in it is a stranger's. */

/** Scripts, code units of each, and depth that are looked at. */
const mostScripts = 20;
const longestScript = 300_000;
const deepest = 5;
const mostNames = 10;

/** Names of schema.org for what an article is; their kinds end in the same words. */
const article = /(?:Article|BlogPosting|Report|Review|WebPage)$/;

type Json = unknown;
type Node = Record<string, Json>;

const isNode = (value: Json): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* listNodes(value: Json, depth = 0): Generator<Node> {
  if (depth > deepest) return;
  if (Array.isArray(value))
    for (const each of value.slice(0, 200)) yield* listNodes(each, depth + 1);
  else if (isNode(value)) {
    yield value;
    yield* listNodes(value['@graph'], depth + 1);
    yield* listNodes(value.mainEntity, depth + 1);
  }
}

const typesOf = (node: Node) => [node['@type']].flat().filter((type) => typeof type === 'string');

/** A text, or the name of what is told as an object; null for anything else. */
function nameOf(value: Json): string | null {
  if (typeof value === 'string') return value;
  return isNode(value) && typeof value.name === 'string' ? value.name : null;
}

export interface LinkedArticle {
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  language: string | null;
}

/**
 * Reads the first article that a page's scripts of linked data tell of; a page as such only where there is none.
 * @see https://schema.org/Article
 */
export function readLinkedArticle(page: Document): LinkedArticle | null {
  const found: Node[] = [];
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  for (const script of [...scripts].slice(0, mostScripts)) {
    const text = script.textContent ?? '';
    if (text.length > longestScript) continue;
    try {
      found.push(...listNodes(JSON.parse(text)));
    } catch {
      // Many are not what they say they are.
    }
  }
  const articles = found.filter((node) => typesOf(node).some((type) => article.test(type)));
  const node = articles.find((each) => !typesOf(each).includes('WebPage')) ?? articles[0];
  if (!node) return null;
  const authors = [node.author].flat().slice(0, mostNames).map(nameOf);
  return {
    title: nameOf(node.headline) ?? nameOf(node.name),
    publisher: nameOf([node.publisher].flat()[0]),
    author: authors.filter((name) => name && !/^https?:/i.test(name)).join(', ') || null,
    published: nameOf(node.datePublished),
    language: nameOf(node.inLanguage),
  };
}
