/** A page with about 20 kB of text that mentions what the bundled corpus tracks, as news does. */

const sentences = [
  'Reports of air strikes on civilian targets in Aleppo were denied by the Defence Ministry in Moscow.',
  'Diplomats at the United Nations prepared another session of the Security Council for the evening.',
  'The weather in the valley stayed dry, and the harvest was brought in earlier than in other years.',
  'Fighters of the Nusra Front were said to have crossed the border in the night, a spokesman said.',
  'A committee of the town council heard about the new bridge, its costs and who would pay for them.',
  'The talks in Geneva were to begin again in spring if all of the parties to them would still come.',
  'Readers wrote to the editor about trains that were late, roads that were wet and a lost umbrella.',
];

/** @param length UTF-16 code units of text, at least */
export function samplePage(length: number): string {
  const paragraphs: string[] = [];
  let written = 0;
  for (let index = 0; written < length; index++) {
    const paragraph = [0, 1, 2, 3]
      .map((offset) => sentences[(index * 3 + offset) % sentences.length])
      .join(' ');
    paragraphs.push(`<p>${paragraph}</p>`);
    written += paragraph.length;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title></head>
<body style="font:16px/1.5 serif;max-width:40em">${paragraphs.join('\n')}</body></html>`;
}
