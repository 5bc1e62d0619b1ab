import type { ListedMention } from '../../lib/messages/messages.ts';
import type { DisputeView, EntityView, StatementView } from '../../lib/messages/views.ts';
import type { Found } from './find-on-page.ts';

/** "1 mention", "2 mentions". */
function sayCount(count: number, one: string, other = `${one}s`): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** The card's own signs. */
const signs = { affirms: '●', denies: '○', qualifies: '◐' } as const;

function sayMentions(mentions: ListedMention[]): string {
  const counts = new Map<string, number>();
  for (const { text } of mentions) {
    const words = text.replace(/\s+/g, ' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => `“${text}” × ${count}`).join(', ');
}

function sayStatement(sign: string, stance: string, statement: StatementView): string[] {
  const { speaker, role, said, quotes, claim, source } = statement;
  const who = speaker?.label.text ?? 'speaker not clear';
  const words =
    quotes.length > 0
      ? quotes.map(({ text }) => `“${text}”`).join(' … ')
      : `${claim.text} (paraphrase)`;
  const publisher = source.publisher?.text ?? 'publisher not given';
  return [
    `      ${sign} ${stance}: ${who}${role ? `, ${role.text}` : ''}, ${said?.edtf ?? 'date not given'}`,
    `        ${words}`,
    `        ${publisher}${source.url ? `, ${source.url}` : ''}`,
  ];
}

function sayDispute(dispute: DisputeView): string[] {
  const statements = [
    ...dispute.sides,
    { stance: 'qualifies' as const, statements: dispute.qualifying },
  ];
  return [
    `    ${dispute.question.text}${dispute.twoSided ? '' : ' (one side on record)'}`,
    ...statements.flatMap(({ stance, statements }) =>
      statements.flatMap((statement) => sayStatement(signs[stance], stance, statement)),
    ),
  ];
}

function sayEntity(view: EntityView, mentions: ListedMention[]): string[] {
  const { entity, disputes, statements } = view;
  const own = mentions.filter(({ entities }) => entities.includes(entity.key));
  const count = sayCount(own.length, 'mention');
  return [
    `${entity.label.text} (${entity.kind}): ${count}: ${sayMentions(own)}`,
    ...disputes.flatMap(sayDispute),
    ...(statements.length > 0 ? ['    In no dispute:'] : []),
    ...statements.flatMap((statement) => sayStatement('·', 'said', statement)),
    '',
  ];
}

/** One line: how much was found on a page. */
function sayTotal(url: string, { mentions, views }: Found): string {
  return `${url}: ${sayCount(mentions.length, 'mention')} of ${sayCount(views.length, 'entity', 'entities')} on record`;
}

/** How many entities the summary names, and how many questions it asks. */
const shownEntities = 6;
const shownQuestions = 6;

function sayMore(count: number, shown: number): string[] {
  return count > shown ? [`  … and ${count - shown} more`] : [];
}

function sayDisputed({ disputed }: Found): string[] {
  if (disputed.length === 0) return ['Disputed on this page: no question fits its sentences'];
  return [
    `Disputed on this page: ${sayCount(disputed.length, 'question')}`,
    ...disputed.slice(0, shownQuestions).map(({ question, sentences }) => {
      const sides = question.twoSided ? 'both sides found' : 'one side found';
      return `  ${question.question.text} (${sayCount(sentences.length, 'sentence')}, ${sides})`;
    }),
    ...sayMore(disputed.length, shownQuestions),
  ];
}

/**
 * The most of what was found, in some twenty lines: the questions that fit sentences of the page, as the
 * popup has them, and the entities that it names most.
 */
export function summarise(url: string, found: Found): string {
  const { mentions, views, problems } = found;
  const lines = [
    ...sayDisputed(found),
    '',
    sayTotal(url, found),
    ...views.slice(0, shownEntities).map(({ entity }) => {
      const own = mentions.filter(({ entities }) => entities.includes(entity.key));
      return `  ${entity.label.text} (${entity.kind}): ${sayCount(own.length, 'mention')}`;
    }),
    ...sayMore(views.length, shownEntities),
    ...problems.map((problem) => `Problem: ${problem}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Everything that was found on a page, as text for a terminal. */
export function report(url: string, found: Found): string {
  const { mentions, views, problems } = found;
  const lines = [
    sayTotal(url, found),
    '',
    ...views.flatMap((view) => sayEntity(view, mentions)),
    ...problems.map((problem) => `Problem: ${problem}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
