import { expect, test } from 'vitest';
import { findDeedAgents } from './agents-of-deed.ts';
import { PhraseIndex } from './phrase-index.ts';
import { readSentence } from './read-sentence.ts';

const deeds = new PhraseIndex<string>();
for (const deed of ['raid', 'ram', 'bomb', 'air strike', 'strike', 'shell', 'attack', 'massacre']) {
  deeds.add(deed, 'en', 'deed');
}
const deedsOf: Readonly<Record<string, readonly string[]>> = {
  fr: ['frappe', 'bombarder', 'bombardent'],
  es: ['ataque', 'bombardea'],
  ru: ['удар', 'бомбить', 'обстрел'],
  ar: ['قصف', 'قصفت', 'تقصف', 'غارات', 'تستهدف', 'ضربات'],
  tr: ['vurmak', 'vurduğunu', 'bombaladı', 'roket'],
};
const indexes = new Map([['en', deeds]]);
for (const [language, list] of Object.entries(deedsOf)) {
  const index = new PhraseIndex<string>();
  for (const deed of list) index.add(deed, language, 'deed');
  indexes.set(language, index);
}
const known = {
  adjectives: new PhraseIndex<string>(),
  isPlace: () => false,
  isThing: () => false,
  isActor: () => true,
};

/** The agents of the last deed of a sentence, and ? where they are not clear. */
function agentsIn(text: string, language = 'en'): string {
  const sentence = readSentence(text, { start: 0, end: text.length }, [], language, known);
  const index = indexes.get(language) ?? deeds;
  const found = sentence.tokens.flatMap((_, at) => index.findAt(sentence.tokens, at).slice(0, 1));
  const last = found.at(-1);
  if (!last) throw new Error(`no deed in: ${text}`);
  const { agents, isClear } = findDeedAgents(sentence, last);
  return [...agents].sort().join(' ') + (isClear || agents.size === 0 ? '' : '?');
}

test.each([
  ['Danish air strikes killed ten.', 'c:DK'],
  ['Danish jets bombed the port.', 'c:DK'],
  ['US aircraft bombed a market.', 'c:US'],
  ['The us and them of it: a raid.', ''],
  ['The raids of the Danish jets killed ten.', 'c:DK'],
  ['The raids of the war killed ten.', ''],
  ['Danish forces - along with Swedish jets - bombed the port.', 'c:DK c:SE'],
  ['Sweden, an ally of Denmark, bombed the port.', 'c:SE'],
  ['Sweden is an ally of President Denmark and began to bomb the port.', 'c:SE'],
  ['Danish and Swedish jets bombed the port.', 'c:DK c:SE'],
  ['Swedish government forces and their Danish ally shelled the town.', 'c:DK c:SE'],
  ['Air strikes by the Danish military killed ten.', 'c:DK'],
  ['A raid carried out by Denmark killed ten.', 'c:DK'],
  ['The port was bombed by Danish planes.', 'c:DK'],
  ['The raid was blamed on Denmark.', 'c:DK'],
  ['They put the blame for the raid on Denmark.', 'c:DK'],
  ['Sweden accused Denmark of bombing the port.', 'c:DK'],
  ['Denmark was accused of bombing the port.', 'c:DK'],
  ['Denmark was accused by Sweden of bombing the port.', 'c:DK'],
  ['Denmark denies Sweden’s accusation of air strikes.', 'c:DK'],
  ['Copenhagen ordered a raid.', 'c:DK'],
  ['Denmark, which lies near, has carried out air strikes.', 'c:DK'],
  ['Denmark said its planes had bombed the port.', 'c:DK?'],
  ['Raids believed to be Danish: one such attack was said to be Swedish.', 'c:SE'],
  ['Denmark condemned the coalition’s raid.', 'r:bloc'],
  ['A coalition raid killed ten.', 'r:bloc'],
  ['Danish-backed rebels shelled the town.', 'r:armed'],
  ['Danish rebels shelled the town.', 'r:armed'],
  ['A suicide bomb killed ten.', 'r:armed'],
  ['Fighters killed dozens with a car bomb.', 'r:armed'],
  ['Government planes carried out a raid.', 'r:state'],
  ['Denmark condemned the raid.', ''],
  ['Denmark said air strikes had killed ten.', ''],
  ['Denmark stepped in after the raid.', ''],
  ['According to Denmark an air strike killed ten.', ''],
  ['The town was bombed.', ''],
  ['Two died in rebel-held parts in an air strike.', ''],
  ['Denmark insists that its air force did not bomb the port.', 'c:DK'],
  ['Twenty Danish rebels were seen near the western outskirts after a raid.', ''],
  ['Fighters fled from the northern part of the town during a raid by Denmark.', 'c:DK'],
  ['According to figures compiled by Denmark ten people died in air strikes.', ''],
  ['The mayor urged Denmark to stop the raids.', 'c:DK'],
  ['Denmark knew of the shoal and did not shell the port.', 'c:DK'],
  ['Denmark said the shoal was deep and a raid followed.', ''],
  ['Nobody from the coalition shelled the port.', 'r:bloc'],
  ['He heard from Denmark that ships shelled the port.', ''],
])('%s → %s', (text, agents) => expect(agentsIn(text)).toBe(agents));

test.each([
  ['Des frappes danoises ont fait dix morts.', 'c:DK'],
  ['Les frappes menées par le Danemark ont fait dix morts.', 'c:DK'],
  ['Les frappes de la coalition ont fait dix morts.', 'r:bloc'],
  ['Les rebelles ont bombardé la ville.', 'r:armed'],
])('%s → %s', (text, agents) => expect(agentsIn(text, 'fr')).toBe(agents));

test.each([
  ['fr', 'La Suède dit ne bombarder que le port.', 'c:SE?'],
  ['fr', "La Suède affirme que ses frappes visent l'armée.", 'c:SE?'],
  ['fr', 'Les avions suédois bombardent le port.', 'c:SE'],
  ['fr', "Les frappes de l'aviation suédoise ont fait dix morts.", 'c:SE'],
  ['es', 'Suecia dice que solo bombardea a los terroristas.', 'c:SE?'],
  ['es', 'Suecia dice que los ataques mataron a diez.', ''],
  ['es', 'Los ataques aéreos de los rebeldes mataron a diez.', 'r:armed'],
  ['ru', 'Швеция заявляет, что бомбит лишь террористов.', 'c:SE?'],
  ['ru', 'Швеция сообщила, что удары были.', ''],
  ['ar', 'تقول السويد إنها لا تستهدف سوى الإرهابيين.', 'c:SE?'],
  ['ar', 'قصفت السويد الميناء.', 'c:SE'],
  ['ar', 'قال وزير الدفاع السويدي إن القصف توقف.', ''],
  ['fr', 'Les frappes aériennes de la Suède ont fait dix morts.', 'c:SE'],
  ['fr', 'La Suède a bombardé des positions de la coalition.', 'c:SE'],
  ['es', 'El alcalde acusa a Suecia de los ataques.', 'c:SE'],
  ['es', 'Los ataques, dijo el ministro sueco, mataron a diez.', ''],
  ['ru', 'По словам шведского министра, удары были.', ''],
  ['tr', 'Danimarka’nın kuzeyindeki bir köy bombalandı.', ''],
  ['tr', 'İsveç ile Danimarka limanı bombaladı.', 'c:DK'],
  ['ar', 'قصف مسلحون الميناء.', 'r:armed'],
  ['tr', 'İsyancılar limana roket attı.', 'r:armed'],
  ['tr', 'Muhaliflerin attığı roket limana düştü.', 'r:armed'],
  ['tr', 'Danimarka, İsveç’te yalnızca teröristleri vurduğunu söylüyor.', 'c:DK'],
  ['ru', 'Швеция возобновила обстрел позиций курдов.', 'c:SE'],
  ['fr', 'La Suède défend les frappes de chasseurs danois.', 'c:DK'],
  [
    'fr',
    "Les frappes de l'armée danoise et de l'aviation suédoise ont fait dix morts.",
    'c:DK c:SE',
  ],
  ['es', 'Los ataques del ejército libanés y de su aliado jordano mataron a diez.', 'c:JO c:LB'],
  ['ar', 'قالت السويد إن طائراتها قصفت الميناء.', 'c:SE?'],
  ['tr', 'Ankara’nın Aarhus çevresinde attığı roket limana düştü.', 'c:TR'],
  ['tr', 'İsyancılar hükümet kontrolündeki limana roket attı.', 'r:armed'],
])('%s: %s → %s', (language, text, agents) => expect(agentsIn(text, language)).toBe(agents));
