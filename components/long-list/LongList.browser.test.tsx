import './long-list.css';
import { createRef } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findViolations } from '../find-violations-for-test.ts';
import { renderInto } from '../render-for-test.ts';
import { type ListHandle, LongList } from './LongList.tsx';

const items = Array.from({ length: 10_000 }, (_, place) => `Statement ${place + 1}`);
const handle = createRef<ListHandle>();

function renderList(shown: readonly string[], at?: string): HTMLElement {
  return renderInto(
    <main>
      <h1>Statements</h1>
      <LongList class="statements" items={shown} keyOf={(item) => item} at={at} handle={handle}>
        {(item) => (
          <p>
            {item} <button type="button">Cite {item}</button>
          </p>
        )}
      </LongList>
    </main>,
  );
}

const drawn = () => [...document.querySelectorAll<HTMLElement>('main li')];
const focusedKey = () => document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key;

beforeEach(() => scrollTo(0, 0));

describe('a list of 10,000', () => {
  it('draws what is in sight and tells the place of each and their number', async () => {
    renderList(items);
    await expect.element(page.getByText('Statement 1', { exact: false }).first()).toBeVisible();
    expect(drawn().length).toBeLessThan(60);
    expect(drawn()[4]?.getAttribute('aria-posinset')).toBe('5');
    expect(drawn()[4]?.getAttribute('aria-setsize')).toBe('10000');
    expect(await findViolations()).toEqual([]);
  });

  it('draws the last ones at its end, none over another', async () => {
    renderList(items);
    await expect
      .poll(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return drawn().at(-1)?.dataset.key;
      })
      .toBe('Statement 10000');
    // Items are placed by their measured heights in the frame after they are drawn.
    const overlaps = () => {
      const boxes = drawn().map((item) => item.getBoundingClientRect());
      return boxes.slice(1).filter((box, at) => box.top < (boxes[at]?.bottom ?? 0) - 1).length;
    };
    await expect.poll(overlaps).toBe(0);
    expect(drawn().length).toBeGreaterThan(1);
  });

  it('goes to an item that is not drawn, which keeps the focus out of sight', async () => {
    renderList(items, 'Statement 400');
    await expect.poll(focusedKey).toBe('Statement 400');
    handle.current?.goTo('Statement 9000');
    await expect.poll(focusedKey).toBe('Statement 9000');
    const box = document.activeElement?.getBoundingClientRect();
    await expect.poll(() => (box?.top ?? -1) >= 0 && (box?.bottom ?? 0) <= innerHeight).toBe(true);
    scrollTo(0, 0);
    await expect.poll(() => drawn()[0]?.dataset.key).toBe('Statement 1');
    expect(focusedKey()).toBe('Statement 9000');
  });

  it('is gone through by Tab', async () => {
    renderList(items, 'Statement 50');
    await expect.poll(focusedKey).toBe('Statement 50');
    for (let step = 0; step < 30; step++) await userEvent.tab();
    expect(focusedKey()).toBe('Statement 79');
  });

  it('is whole on paper', async () => {
    renderList(items.slice(0, 1000));
    await expect.poll(() => drawn().length).toBeGreaterThan(0);
    expect(drawn().length).toBeLessThan(60);
    dispatchEvent(new Event('beforeprint'));
    expect(drawn().length).toBe(1000);
    dispatchEvent(new Event('afterprint'));
    await expect.poll(() => drawn().length).toBeLessThan(60);
  });
});

it('a short list is whole, and goes to an item too', async () => {
  renderList(items.slice(0, 100), 'Statement 90');
  expect(drawn()).toHaveLength(100);
  await expect.poll(focusedKey).toBe('Statement 90');
});
