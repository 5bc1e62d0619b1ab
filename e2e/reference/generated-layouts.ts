/** Layouts made by chance, the same ones every time: names in every form in boxes of every kind. */

/** A linear congruential generator: whole numbers from 0 to below a limit. */
export function createDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

type Dice = (limit: number) => number;

const names = ['Aleppo', 'Raqqa', 'Nusra Front', 'Security Council', 'Bashar al-Assad'];
const fillers = [
  'they met',
  'after noon',
  'it was quiet',
  'nobody knew',
  'as reported',
  'on 12 May',
];

const pick = <Value>(dice: Dice, list: readonly Value[]) => list[dice(list.length)] as Value;

const letters = (text: string, tag: string) =>
  [...text].map((each) => `<${tag}>${each}</${tag}>`).join('');
const words = (name: string) => name.split(' ');
const halves = (word: string): [string, string] => [word.slice(0, 3), word.slice(3)];

/** How a name is put into the line: the same words for a reader. */
const spellings: ((name: string) => string)[] = [
  (name) => name,
  (name) => `<b>${name}</b>`,
  (name) =>
    words(name)
      .map((word) => `<i>${word}</i>`)
      .join(' '),
  (name) => `<a href="#"><span>${name.slice(0, 2)}</span>${name.slice(2)}</a>`,
  (name) => `${name.slice(0, 2)}<em>${name.slice(2)}</em>`,
  (name) =>
    words(name)
      .map((word) => halves(word).join('<wbr>'))
      .join(' '),
  (name) =>
    words(name)
      .map((word) => halves(word).join('&shy;'))
      .join(' '),
  (name) =>
    words(name)
      .map((word) => halves(word).join('<!-- -->'))
      .join(' '),
  (name) => `<span class="contents">${name}</span>`,
  (name) => `<x-word>${name}</x-word>`,
  (name) =>
    words(name)
      .map((word) => `<x-word>${word}</x-word>`)
      .join(' '),
  (name) =>
    words(name)
      .map((word) => `<div class="inline">${word}</div>`)
      .join(' '),
  (name) => `<section class="inline">${name}</section>`,
  (name) =>
    words(name)
      .map((word) => `<span class="atom">${letters(word, 'span')}</span>`)
      .join(' '),
  (name) =>
    words(name)
      .map((word) => `<div class="atom">${letters(word, 'div')}</div>`)
      .join(' '),
  (name) =>
    words(name)
      .map((word) => `<b class="atom near">${word}</b>`)
      .join(''),
  (name) =>
    `<span class="row">${words(name)
      .map((word) => `<span>${word}</span>`)
      .join('')}</span>`,
  (name) =>
    words(name)
      .map((word) => `<ruby>${word}<rt>x</rt></ruby>`)
      .join(' '),
  (name) => words(name).join('<br>'),
  (name) => words(name).join('<br class="gone"> '),
  (name) => words(name).join('&nbsp;'),
  (name) => words(name).join('\n      '),
  (name) => `<bdi>${words(name).join('</bdi> <bdi>')}</bdi>`,
  (name) => `<span class="moved">${name}</span>`,
  (name) => words(name).join(' <span hidden>or not</span> '),
  (name) =>
    words(name)
      .map((word) => halves(word).join('<span hidden>x</span>'))
      .join(' '),
  (name) =>
    words(name)
      .map((word) => halves(word).join('<span class="for-ears">x</span>'))
      .join(' '),
  (name) => words(name).join(' <span class="for-ears">the</span> '),
  (name) => words(name).join(' <i class="clear">the</i> '),
  (name) => words(name).join(' <script>0</script>'),
  (name) =>
    words(name)
      .map((word) => halves(word).join('<style></style>'))
      .join(' '),
  (name) => words(name).join(' <img alt="x" width="0" height="0" src="data:,">'),
  (name) => `${name}<sup>12</sup>`,
  (name) => `<x-slotted>${name}</x-slotted>`,
  (name) =>
    words(name)
      .map((word) => `<x-slotted>${word}</x-slotted>`)
      .join(' '),
  (name) => `<span style="text-transform:uppercase">${name}</span>`,
  (name) => `<span class="pointed">${name}</span>`,
];

/** What stands before it at the beginning of a paragraph. */
const openings: ((name: string) => string)[] = [
  (name) => `<p class="first">${name} was quiet for a while and then not any more.</p>`,
  (name) => `<p><span class="drop">${name[0]}</span>${name.slice(1)} was quiet for a while.</p>`,
  (name) => `<div><div class="drop">${name[0]}</div>${name.slice(1)} was quiet for a while.</div>`,
  (name) => `<p><span class="float">Live</span>${name} was quiet for a while.</p>`,
  (name) => `<p><span class="badge">Live</span><a href="#">${name}</a> was quiet.</p>`,
  (name) => `<a href="#" class="lines"><span>Live</span><span>${name}</span><span>By us</span></a>`,
  (name) => `<p class="columns"><span>Map</span><span>${name}</span><a href="#">More</a></p>`,
  (name) => `<p class="columns">Map<span>${name}</span></p>`,
  (name) => `<p class="grid"><i>Today</i><i>${name}</i><i>7</i></p>`,
  (name) => `<p class="cells"><span>12</span><span>${name}</span></p>`,
  (name) => `<h3 class="inline">${name}</h3> <p class="inline">was quiet.</p>`,
  (name) => `<p>National<span class="right">Live</span> ${name} was quiet.</p>`,
  (name) => `<p class="signs"><a>World</a><a>${name}</a><a>Sport</a></p>`,
  (name) =>
    `<p class="narrow">${name} was quiet for a while and then not any more, ${name} and all.</p>`,
  (name) => `<p class="justified">After a long while ${name} was quiet and then not any more.</p>`,
  (name) => `<pre>&gt; ${name} was quiet\n     for a while.</pre>`,
  (name) =>
    `<p>${words(name)[0]} <span class="badge right">Live</span> ${words(name).slice(1).join(' ')} was quiet.</p>`,
  (name) =>
    `<p>${words(name)
      .map((word) => `<span class="half">${word}</span>`)
      .join('<br>')}</p>`,
  (name) => `<label><input type="checkbox">${name}</label><button>${name}</button>`,
  (name) =>
    `<select><option>${name}</option></select><textarea>${name}</textarea><code>${name}</code>`,
];

/** Shows its content in a shadow tree: slots in another order, and text of its own. */
const shadow = (tree: string, light: string) =>
  `<div><template shadowrootmode="open"><style>.badge{margin-inline:2em}</style>${tree}</template>${light}</div>`;

/** What may stand around: it lays its parts out, or hides them. */
const surroundings: ((parts: string[]) => string)[] = [
  (parts) => parts.map((part) => `<p>${part}</p>`).join(''),
  (parts) => `<div class="columns">${parts.map((part) => `<span>${part}</span>`).join('')}</div>`,
  (parts) => `<div class="grid">${parts.map((part) => `<div>${part}</div>`).join('')}</div>`,
  (parts) => `<table><tr>${parts.map((part) => `<td>${part}</td>`).join('')}</tr></table>`,
  (parts) => `<div class="cells">${parts.map((part) => `<span>${part}</span>`).join('')}</div>`,
  (parts) => `<ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul>`,
  (parts) =>
    `<ul class="signs">${parts.map((part) => `<li class="inline"><u>${part}</u></li>`).join('')}</ul>`,
  (parts) => parts.map((part) => `<span class="badge">${part}</span>`).join(''),
  (parts) => `<dl><dt>${parts[0]}</dt><dd>${parts.slice(1).join('</dd><dd>')}</dd></dl>`,
  (parts) =>
    `<details open><summary>${parts[0]}</summary>${parts.slice(1).join(' and ')}</details>`,
  (parts) => `<details><summary>${parts[0]}</summary>${parts.slice(1).join(' and ')}</details>`,
  (parts) =>
    `<div class="newspaper">${parts.map((part) => `<p>${part}, said so.</p>`).join('')}</div>`,
  (parts) =>
    parts.map((part) => `<div class="float">${part}</div>`).join('') + '<div class="under"></div>',
  (parts) =>
    `<div class="frame">${parts.map((part, at) => `<b style="position:absolute;top:${3 * at}em">${part}</b>`).join('')}</div>`,
  (parts) => shadow(`<p>${parts[0]}</p><slot></slot>`, parts.slice(1).join(' and ')),
  (parts) =>
    shadow(
      '<p>Then <slot name="b"></slot></p><p>Before <slot name="a"></slot></p>',
      parts
        .slice(0, 2)
        .map((part, at) => `<span slot="${'ab'[at]}">${part}</span>`)
        .join(''),
    ),
  (parts) => shadow('<span class="badge">Live</span><slot></slot>', parts.join(', ')),
  (parts) => shadow('<p>Nothing else.</p>', parts.join(', ')),
  (parts) =>
    `<div class="contents">${parts.map((part) => `<div class="contents">${part}</div>`).join('<hr>')}</div>`,
  (parts) => `<div style="content-visibility:auto">${parts.join('<br>')}</div>`,
  (parts) => `<div style="content-visibility:hidden">${parts.join('<br>')}</div>`,
  (parts) =>
    `<div style="writing-mode:vertical-rl;height:14em"><p>Quiet in ${names[parts.length]}</p>${names[0]}</div>${parts.join('<hr>')}`,
  (parts) => `<div dir="rtl">${parts.map((part) => `<p>${part}</p>`).join('')}</div>`,
  (parts) => `<div class="scroller">${parts.map((part) => `<p>${part}</p>`).join('')}</div>`,
  (parts) => `<div class="row spread">${parts.map((part) => `<div>${part}</div>`).join('')}</div>`,
  (parts) => `<div class="lines">${parts.map((part) => `<span>${part}</span>`).join('')}</div>`,
  (parts) => `<div class="stack">${parts.map((part) => `<div>${part}</div>`).join('')}</div>`,
  (parts) => `<p><span>${parts.join('</span> <span>')}</span></p>`,
];

/** Hides what it holds from a reader's eyes: each in its own way. */
const hidings: string[] = [
  ...['display:none', 'visibility:hidden', 'opacity:0', 'font-size:0', 'filter:opacity(0)'],
  'position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap;clip:rect(0 0 0 0)',
  'position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap;clip-path:inset(50%)',
  ...['position:absolute;left:-9999px', 'position:absolute;top:-99999px', 'text-indent:-9999px'],
  ...['transform:scale(0)', 'height:0;overflow:hidden', 'max-height:0;overflow:clip'],
  'overflow:hidden;height:1.2em;text-indent:110%;white-space:nowrap',
  'position:relative;left:-200vw;width:100vw',
  'transform:rotateY(180deg);backface-visibility:hidden',
  ...['clip-path:circle(0)', 'transform:rotateX(90deg)', 'transform:translateX(-200vw)'],
  'clip-path:polygon(0 0, 0 0, 0 0)',
];

const rules = `
  section[title] { position: relative; width: 600px; margin: 12px; border: 1px solid silver; overflow: visible }
  .contents { display: contents } .inline { display: inline } .gone { display: none }
  .atom, .atom span, .atom div { display: inline-block } .near { margin-inline-end: .25em }
  .row { display: flex; flex-wrap: wrap; gap: .25em } span.row { display: inline-flex }
  .spread { gap: 3em } .moved { position: relative; top: 1px }
  .for-ears { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap }
  .clear { position: absolute; opacity: 0 } .pointed { cursor: help }
  .first::first-letter { float: left; font: 3em/0.8 serif; margin-right: .1em }
  .drop { float: left; font: 2.6em/0.9 serif; margin-right: .05em }
  .float { float: left; margin-inline-end: 2em } .under { clear: both } .right { position: absolute; right: 0 }
  .badge { display: inline-block; padding: 0 8px; border: 1px solid; margin-inline-end: 2em }
  .lines > span { display: block } .columns { display: flex; gap: 2.5em } .grid { display: inline-grid; grid-auto-flow: column; gap: 2.5em }
  .cells { display: table } .cells > span { display: table-cell; padding: 0 1.5em }
  .signs a::after, .signs u::after { content: " | " } .narrow { width: 4.2em; hyphens: manual } .justified { width: 11em; text-align: justify }
  .half { display: inline-block } .newspaper { columns: 2 } .frame { position: relative; height: 12em }
  .scroller { height: 2.5em; overflow: auto } .stack { display: flex; flex-direction: column; align-items: flex-start }
`;

/** One layout: names in surroundings, which may hold others, and here and there something hidden. */
function generateOne(dice: Dice, depth: number): string {
  if (depth === 0 || dice(4) === 0) {
    const name = pick(dice, names);
    if (dice(3) === 0) return pick(dice, openings)(name);
    const spelt = pick(dice, spellings)(name);
    return dice(2) === 0 ? spelt : `${pick(dice, fillers)} ${spelt} ${pick(dice, fillers)}`;
  }
  const parts = Array.from({ length: 2 + dice(2) }, () => generateOne(dice, depth - 1));
  const whole = pick(dice, surroundings)(parts);
  // How far text is pushed is each box's own matter.
  const around = hidings.filter((hiding) => !hiding.includes('text-indent'));
  return dice(6) === 0 ? `<div style="${pick(dice, around)}">${whole}</div>` : whole;
}

/** A page of so many layouts, each in a section that is titled with its number. */
export function generatedPage(count: number, seed: number): string {
  const dice = createDice(seed);
  const sections = Array.from({ length: count }, (_, number) => {
    // Each form of a name, each opening, surrounding and hiding stands somewhere at least.
    const name = names[number % names.length] as string;
    const form = spellings[number % spellings.length]?.(name) ?? '';
    const opening = openings[number % openings.length]?.(pick(dice, names)) ?? '';
    const hidden = `<div style="${hidings[number % hidings.length]}"><p>${pick(dice, names)} hid</p></div>`;
    const around = surroundings[number % surroundings.length]?.([
      `${pick(dice, fillers)} ${form}`,
      generateOne(dice, 1),
    ]);
    const html = [around, opening, hidden, generateOne(dice, 2), generateOne(dice, 3)];
    return `<section title="${number}">${html.join('\n')}</section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Layouts</title><style>${rules}</style>
    <body style="font:16px/1.4 sans-serif">${sections.join('\n')}
    <script>
      customElements.define('x-word', class extends HTMLElement {});
      customElements.define('x-slotted', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<span><slot></slot></span>'; }
      });
    </script>`;
}
