import { expect, test } from 'vitest';
import { createFitter } from './create-fitter.ts';
import { entities, mentionsIn, questions } from './fixtures/strait.ts';

const fitter = createFitter(questions, entities);

/** Questions that pass for the last sentence of a text that has any. */
const considered = (text: string) =>
  fitter
    .listCandidates(text, 'en', mentionsIn(text))
    .at(-1)
    ?.candidates.map(({ fit }) => fit.dispute.split('#')[1]);

const told = 'Danish boats rammed a trawler in the Strait of Lark.';

test.each([
  ['a noun for the deed', `${told} The incident cost three lives.`],
  ['its object alone', `${told} Three men of the trawler drowned.`],
  ['its deed in the passive', `${told} Two more trawlers were rammed in the evening.`],
  ['another only in a clause beside it', `${told} The attack came when Sweden held talks.`],
])('what was told goes on by %s', (_, text) => expect(considered(text)).toEqual(['ramming']));

test.each([
  ['nothing was told', 'The Strait of Lark is deep. The incident cost three lives.'],
  ['another acts', `${told} Swedish boats took part in the incident.`],
  ['nobody knows who it was', `${told} It is unclear who began the attack.`],
  ['it bears a name that nobody knows', `${told} The Reed ramming was long.`],
  ['it is a new one', `${told} An earlier ramming cost a trawler.`],
  ['it speaks of something else', `${told} The sea was calm.`],
])('nothing goes on where %s', (_, text) => expect(considered(text)).toEqual([]));

test.each([
  ['nobody was told of', 'A trawler was rammed in the Strait of Lark.', ['ramming']],
  ['it was his own', told, ['ramming']],
  ['it was another’s', 'Swedish boats rammed a trawler in the Strait of Lark.', []],
  [
    'another was blamed',
    'A trawler was rammed in the Strait, which crews blame on Swedish boats.',
    [],
  ],
])('what is denied takes its object from before where %s', (_, before, expected) =>
  expect(considered(`${before} Denmark denied the ramming.`)).toEqual(expected),
);

test('a sentence that goes on without a name leads by its noun', () => {
  const leads: string[] = [];
  const text = `${told} The ramming and the attack on the trawler cost three lives.`;
  fitter.fitBlock(text, 'en', mentionsIn(text), {
    onLead: ({ start, end }) => leads.push(text.slice(start, end)),
  });
  expect(leads).toEqual(['ramming']);
});
