import { expect, test } from 'vitest';
import { offersRest } from './cut-short.ts';

const read = (html: string) => {
  const box = document.createElement('main');
  box.innerHTML = html;
  document.body.append(box);
  const told = offersRest(document);
  box.remove();
  return told;
};

test.each([
  '<button>Read more</button>',
  '<button> Continue\n reading … </button>',
  '<a href="#rest">Read the full article</a>',
  `<a href="${location.pathname}?full=1">Keep reading</a>`,
  '<div role="button">Lire la suite</div>',
  '<button>Seguir leyendo</button>',
  '<button>Читать далее</button>',
  '<summary>Devamını oku</summary>',
  '<button>متابعة القراءة</button>',
])('the rest of the document is offered by %s', (html) => {
  expect(read(html)).toBe(true);
});

test.each([
  '<a href="/another/story">Read more</a>',
  '<button>More</button>',
  '<button>Show more comments</button>',
  '<button hidden>Read more</button>',
  '<footer><button>Read more</button></footer>',
  '<p>Read more</p>',
  '<button>We asked everybody in the village to read more of what is written</button>',
])('and not by %s', (html) => {
  expect(read(html)).toBe(false);
});
