import { afterEach, expect, test } from 'vitest';
import { type Changes, isInTrees, observeChanges, partsToRead } from './changes.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** What is seen of a change of the page, and the parts that are read for it. */
async function seeChange(html: string, change: () => void) {
  document.body.innerHTML = html;
  const controller = new AbortController();
  const changes = await new Promise<Changes>((resolve) => {
    const observer = observeChanges(() => resolve(observer.take() as Changes), controller.signal);
    observer.observe(document);
    change();
  });
  controller.abort();
  return { changes, parts: partsToRead(changes) };
}
const find = (selector: string) => document.querySelector(selector) as Element;

test('changed text is read again with its own block only', async () => {
  const html = '<div id="out"><p id="a">One <b>two</b></p><p id="b">Three</p></div>';
  const { changes, parts } = await seeChange(html, () => {
    (find('b').firstChild as Text).data = 'changed';
  });
  expect(parts).toEqual([{ root: find('#a'), ownTextOnly: true }]);
  expect(changes.containers.has(find('#a'))).toBe(true);
  expect(changes.containers.has(find('#b'))).toBe(false);
});

test('an added block is read whole, and the text that it parts', async () => {
  const { parts } = await seeChange('<div id="out">One two</div>', () => {
    find('#out').insertAdjacentHTML('beforeend', '<section><p>Three</p></section>');
  });
  expect(parts).toEqual([{ root: find('section') }, { root: find('#out'), ownTextOnly: true }]);
});

test('a block added inside an added block is read once', async () => {
  const { parts } = await seeChange('<div id="out"></div>', () => {
    find('#out').innerHTML = '<section></section>';
    find('section').innerHTML = '<p>One</p>';
  });
  expect(parts.map((part) => part.root)).toEqual([find('section'), find('#out')]);
});

test('of an added inline element the blocks are read, and its own runs with its container', async () => {
  const { parts } = await seeChange('<p id="out">One</p>', () => {
    find('#out').innerHTML = '<span><b>Two</b><i><div>Three</div></i></span>';
  });
  expect(parts).toEqual([{ root: find('div') }, { root: find('#out'), ownTextOnly: true }]);
});

test('what is moved with the host of its shadow tree is touched', async () => {
  document.body.innerHTML = '<div id="out"></div><div id="host"></div>';
  const root = find('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>One</p>';
  const text = root.querySelector('p')?.firstChild as Text;
  const host = find('#host');
  const { changes } = await seeChange('<div id="out"></div>', () => find('#out').append(host));
  expect(isInTrees(changes, [text])).toBe(true);
});

test('what came into another document is touched', async () => {
  const html = '<p>One</p><iframe></iframe>';
  const place: { text?: Text } = {};
  const { changes } = await seeChange(html, () => {
    place.text = find('p').firstChild as Text;
    (find('iframe') as HTMLIFrameElement).contentDocument?.body.append(find('p'));
  });
  expect(isInTrees(changes, [place.text as Text])).toBe(true);
});

test('what begins or ceases to be edited is touched, and read when it ceases', async () => {
  const html = '<div id="out"><p id="a">One</p></div>';
  const { changes, parts } = await seeChange(html, () => {
    find('#out').setAttribute('contenteditable', '');
  });
  expect(isInTrees(changes, [find('#a').firstChild as Text])).toBe(true);
  expect(parts).not.toContainEqual({ root: find('#out') });
  const after = await seeChange('<div id="out" contenteditable><p>One</p></div>', () => {
    find('#out').removeAttribute('contenteditable');
  });
  expect(after.parts).toContainEqual({ root: find('#out') });
});

test('what the reader edits is not read', async () => {
  const { parts } = await seeChange('<div contenteditable><p id="a">One</p></div>', () => {
    (find('#a').firstChild as Text).data = 'typed';
  });
  expect(parts).toEqual([]);
});

test('what is gone is not read', async () => {
  const html = '<div id="out"><p id="a">One</p></div>';
  document.body.innerHTML = html;
  const { parts } = await seeChange(html, () => {
    find('#a').remove();
  });
  expect(parts).toEqual([{ root: find('#out'), ownTextOnly: true }]);
});

test('text that stands in a shadow root itself is read from that root', async () => {
  document.body.innerHTML = '<x-host></x-host>';
  const root = find('x-host').attachShadow({ mode: 'open' });
  root.textContent = 'One';
  const controller = new AbortController();
  const changes = await new Promise<Changes>((resolve) => {
    const observer = observeChanges(() => resolve(observer.take() as Changes), controller.signal);
    observer.observe(root);
    (root.firstChild as Text).data = 'Two';
  });
  controller.abort();
  expect(partsToRead(changes)).toEqual([{ root, ownTextOnly: true }]);
});

test('what the page has thrown away is not kept while nobody reads', async () => {
  document.body.innerHTML = '<div id="out"></div>';
  const controller = new AbortController();
  const observer = observeChanges(() => undefined, controller.signal);
  observer.observe(document);
  for (let batch = 0; batch < 40; batch++) {
    find('#out').replaceChildren(...Array.from({ length: 100 }, () => document.createElement('p')));
    await Promise.resolve();
  }
  const taken = observer.take();
  controller.abort();
  expect(taken?.trees.size).toBeLessThan(2_000);
  const last = document.querySelectorAll('#out > p');
  expect([...last].every((element) => taken?.trees.has(element))).toBe(true);
});

test('a shadow tree can be named new by its reader', async () => {
  document.body.innerHTML = '<x-late></x-late>';
  const root = find('x-late').attachShadow({ mode: 'open' });
  const { parts } = await new Promise<{ parts: unknown }>((resolve) => {
    const observer = observeChanges(
      () => resolve({ parts: observer.pending && partsToRead(observer.pending) }),
      new AbortController().signal,
    );
    observer.addTree(root);
  });
  expect(parts).toEqual([{ root }]);
});
