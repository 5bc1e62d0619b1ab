/** A long page made up of running text: the same on every machine. */
import { namesFor } from './names.ts';

const words =
  'the mayor said that bridge was closed after flood because stones had moved and nobody near ford could cross to mill before engineers came with new beams while council denied any delay of repair promised last spring by its builders who wrote about costs, roads and trains in letters which readers sent every week'.split(
    ' ',
  );
/** Names stand in the text from among the most populous cities. */
const namesUsed = 2_000;
/** A name for about so many words. */
const wordsPerName = 60;
const sentencesPerParagraph = 6;
const paragraphsPerSection = 12;

/** A linear congruential generator. @returns whole numbers from 0 to below a limit */
function createDice(): (limit: number) => number {
  let state = 11;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * @param length UTF-16 code units of HTML, at least
 * @param hasNames whether names of cities stand in the text
 */
export function generatePage(length: number, hasNames: boolean): string {
  const below = createDice();
  const names = hasNames ? namesFor(namesUsed) : [];
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  const word = () => {
    const text = names.length > 0 && below(wordsPerName) === 0 ? toHtml(pick(names)) : pick(words);
    const dice = below(40);
    if (dice === 0) return `<a href="#s${below(100)}">${text}</a>`;
    if (dice === 1) return `<b>${text}</b>`;
    if (dice === 2) return `<code>${text}</code>`;
    return text;
  };
  const sentence = () => {
    const rest = Array.from({ length: 8 + below(14) }, word).join(' ');
    const first = pick(words);
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest}.`;
  };
  const paragraph = () => {
    return `<p>${Array.from({ length: 1 + below(sentencesPerParagraph) }, sentence).join(' ')}</p>`;
  };

  const parts = ['<!doctype html><html lang="en"><meta charset="utf-8"><title>Generated</title>'];
  let written = 0;
  for (let section = 0; written < length; section++) {
    const texts = Array.from({ length: paragraphsPerSection }, paragraph);
    const html = `<section id="s${section}"><h2>${sentence()}</h2>${texts.join('\n')}</section>`;
    parts.push(html);
    written += html.length;
  }
  return parts.join('\n');
}
