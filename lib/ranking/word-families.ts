import { stemWord } from './stems.ts';

/**
 * English words that reports of conflict and politics use for nearly the same thing, a family a
 * line; a word may stand in several. They are no synonyms: "blame" and "fault" answer for
 * "responsible" here, since a sentence with the one is often about a question with the other.
 * Written from general knowledge of such reports, for no corpus in particular.
 */
const families = `
air strike struck airstrike hit raid bomb bombing bomber bombard bombardment warplane jet sortie pilot aircraft plane squadron aviation fly flight
shell shelling artillery mortar rocket gun howitzer cannon fire missile
civilian noncombatant inhabitant resident population people woman women child children innocent family ordinary villager casualty victim
civilian hospital clinic school mosque market home house residential apartment flat neighbourhood neighborhood quarter district church worship
kill death dead die casualty victim toll wound injure
evidence proof prove fact confirm confirmation verify corroborate substantiate document credible satellite record demonstrate
accuse accusation allegation allege charge claim
ceasefire truce cessation hostility hostilities armistice lull
talk negotiation negotiate negotiator peace dialogue mediator mediation delegation delegate settlement table process
responsible responsibility blame fault guilt guilty culpable culprit accountable liable
deteriorate deterioration worsen worse crisis catastrophe disaster degradation
undermine weaken harm damage poison sabotage derail wreck hinder disrupt spoil
risk endanger threaten threat jeopardise jeopardize peril danger fragile collapse unravel wreck sabotage
support back prop shore help aid assist stand behind
government regime power ruler president leader
purpose aim goal objective reason intent intention motive sake interest
terrorist terrorism jihadist jihad extremist extremism militant radical islamist
rebel fighter insurgent militant gunman gunmen guerrilla combatant militia opposition group armed
tie link affiliate ally alliance cooperate cooperation collaborate collaboration connection partner
break split separate distance dissociate sever part
storm assault offensive attack advance push capture seize onslaught
plan intend intention prepare preparation scheme
response respond answer retaliate retaliation reply react reaction counter
request ask appeal offer proposal propose
border frontier
cross slip infiltrate enter pass
checkpoint corridor passage crossing exit
leave escape flee evacuate evacuation depart
control hold dominate rule run command occupy hand
east eastern
west western
north northern
south southern
attention heed notice ignore overlook silent silence blind disregard neglect
law legal lawful illegal unlawful convention treaty agreement obey violate violation breach outlaw ban
crime atrocity prosecute prosecutor tribunal court trial criminal
weapon arms munition ammunition
only solely exclusively merely nobody nothing none else alone
information inform report publish publication
ngo nongovernmental nonprofit charity organisation organization humanitarian relief aid rights
untrue false falsehood lie fabricate fabrication invent fake misinformation disinformation mislead
open openness transparent transparency public secret secrecy conceal hide disclose briefing inform
together joint jointly coordinate coordination common
target site facility
continue further persist resume keep stop cease end
achieve fulfil fulfill accomplish complete reach attain success mission job task goal finish
media press newspaper journalist reporter correspondent editor broadcaster television outlet
distort distortion misrepresent twist smear campaign propaganda slander
foreign abroad international overseas
omit ignore silent report coverage cover unreported mention
impartial impartiality neutral neutrality objective objectivity bias biased partial side partisan fair unfair
condition precondition demand ultimatum term insist
block stall delay obstruct prevent suspend suspension pause interrupt broke broken breakdown collapse fail failure setback slippage slow
regroup rearm reinforce reinforcement recover replenish strengthen
tactic trick ploy diplomacy manoeuvre maneuver
withdraw withdrawal pullout drawdown
russia russian moscow kremlin
turkey turkish ankara
america american washington pentagon
britain british london
france french paris
syria syrian damascus
iran iranian tehran
israel israeli jerusalem
germany german berlin
china chinese beijing
ukraine ukrainian kyiv kiev
iraq iraqi baghdad
saudi riyadh
egypt egyptian cairo
`;

const familiesByStem = new Map<string, string[]>();
for (const [index, line] of families.trim().split('\n').entries()) {
  for (const word of line.split(' ')) {
    const stem = stemWord(word, 'en');
    const known = familiesByStem.get(stem) ?? [];
    if (!known.includes(`${index}`)) familiesByStem.set(stem, [...known, `${index}`]);
  }
}

/** The families that an English stem belongs to, by number; none for most. */
export function familiesOf(stem: string): readonly string[] {
  return familiesByStem.get(stem) ?? [];
}
