import './welcome.css';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { renderInto } from '../../components/render-for-test.ts';

let isGiven = false;
installFakeExtension({
  matchTexts: ({ texts }: { texts: string[] }) => {
    const start = texts[0]?.indexOf('Aleppo') ?? -1;
    const meanings = [{ key: 'c#aleppo', mark: 'two-sided' }];
    return { meanings, mentions: [0, start, start + 6, 0], evidence: [], open: [], sentences: [] };
  },
  containsPermission: () => isGiven,
  requestPermission: () => {
    isGiven = true;
    return true;
  },
});
// What it imports takes `browser` when it is loaded.
const { Welcome } = await import('./Welcome.tsx');

it('asks in Firefox for the access that is missing, with the reason, until it is given', async () => {
  isGiven = false;
  renderInto(<Welcome isFirefox={true} />);
  await expect.element(page.getByText(/^To find names/).first()).toBeVisible();
  const ask = page.getByRole('button', { name: 'Allow Gainsay to read pages' });
  await ask.click();
  await expect.element(page.getByText('Your browser allows Gainsay to read pages.')).toBeVisible();
  await expect.element(ask).not.toBeInTheDocument();
});

it('asks for nothing in Chromium, which gave it at the installation', async () => {
  isGiven = false;
  renderInto(<Welcome isFirefox={false} />);
  await expect.element(page.getByText(/^You allowed this when/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Aleppo' })).toBeVisible();
  expect(document.querySelector('.ask, .access')).toBeNull();
});

it('opens one card at once, beside the sentence, with what its mark says', async () => {
  const welcome = renderInto(<Welcome isFirefox={false} />);
  const name = page.getByRole('button', { name: 'Aleppo' });
  await expect.element(name).toHaveAttribute('aria-expanded', 'true');
  expect(welcome.querySelectorAll('iframe.card-frame')).toHaveLength(1);
  expect(welcome.querySelector('.sample .caption')?.textContent).toMatch(/^Solid line/);
  // The other sentences have no mark here, and nothing is said of one.
  expect(welcome.querySelectorAll('.caption')).toHaveLength(1);
  expect(welcome.querySelectorAll('.sentence')).toHaveLength(3);
});

it('closes the card by Escape or its name, and opens it again', async () => {
  const welcome = renderInto(<Welcome isFirefox={false} />);
  const name = page.getByRole('button', { name: 'Aleppo' });
  await expect.element(name).toHaveAttribute('aria-expanded', 'true');
  welcome.querySelector('iframe')?.focus();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await expect.element(name).toHaveAttribute('aria-expanded', 'false');
  expect(welcome.querySelector('iframe')).toBeNull();
  // The keyboard is where it came from.
  expect(document.activeElement?.textContent).toBe('Aleppo');
  await name.click();
  await expect.element(name).toHaveAttribute('aria-expanded', 'true');
});

it('leads to the settings, to other corpora and to the reading view', () => {
  const welcome = renderInto(<Welcome isFirefox={false} />);
  const links = [...welcome.querySelectorAll('.places a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/options.html', '/options.html#add-corpus', '/reading.html']);
  expect(welcome.querySelectorAll('.steps > li')).toHaveLength(3);
});

it('shows all five marks with what they mean', () => {
  const welcome = renderInto(<Welcome isFirefox={false} />);
  const lines = [...welcome.querySelectorAll('.meanings .name')].map(
    (sample) => getComputedStyle(sample).textDecorationStyle,
  );
  expect(lines).toEqual(['solid', 'dotted', 'solid', 'double', 'dashed']);
});

it('breaks no rule of accessibility', async () => {
  isGiven = false;
  renderInto(<Welcome isFirefox={true} />);
  await expect.element(page.getByRole('button', { name: 'Aleppo' })).toBeVisible();
  expect(await findViolations()).toEqual([]);
});
