/** `node --import tsx bench/eval/attribution-names/score-names.ts SET [--errors]`: who speaks, by full name. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { draftQuotations } from '../../../lib/drafting/draft-quotations.ts';
import type { DraftQuotation, Span } from '../../../lib/drafting/types.ts';

interface Article {
  id: string;
  text: string;
  quoted: { start: number; end: number }[];
}
type Labels = Record<string, Record<string, string | null>>;
interface Count {
  named: number;
  right: number;
  whole: number;
  proposed: number;
  proposedRight: number;
}

const readArticles = (): Article[] =>
  gunzipSync(
    readFileSync(
      new URL('../../../../shared/eval/attribution/polnear-train.jsonl.gz', import.meta.url),
    ),
  )
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const lastWord = (name: string): string =>
  name
    .replace(/\b(?:Jr|Sr|II|III)\.?$/u, '')
    .replace(/[’']s$/u, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu)
    ?.at(-1)
    ?.toLowerCase() ?? '';

/** A place without the signs at its ends, as the scorer of ../shared compares them. */
function trim(text: string, [from, to]: Span): string {
  const sign = /[\s“”"„«»‘’',.;:?!…–—-]/u;
  let [start, end] = [from, to];
  while (start < end && sign.test(text[start] ?? '')) start++;
  while (end > start && sign.test(text[end - 1] ?? '')) end--;
  return `${start}-${end}`;
}

/** How the text says who speaks. */
function kindOf(text: string, hit: DraftQuotation | undefined): string {
  if (!hit) return 'stretch not found';
  if (!hit.mention) return 'no mention';
  const words = text.slice(...hit.mention);
  if (/^(?:he|she|they|we|i|it|who)$/iu.test(words)) return 'pronoun';
  return /\p{Lu}/u.test(words.replace(/^(?:The|A|An|One|His|Her)\b/u, '')) ? 'name' : 'role';
}

const [set = '1', option] = process.argv.slice(2);
const labels: Labels = JSON.parse(
  readFileSync(new URL(`set-${set}.json`, import.meta.url), 'utf8'),
);
const counts = new Map<string, Count>();
const errors: string[] = [];
for (const { id, text, quoted } of readArticles()) {
  const own = labels[id];
  if (!own) continue;
  const proposed = draftQuotations(text).filter(({ speech }) => speech === 'direct');
  for (const { start, end } of quoted) {
    const label = own[start] ?? null;
    const due = trim(text, [start, end]);
    const hit = proposed.find(({ content }) => content.some((span) => trim(text, span) === due));
    const name = hit?.speaker ?? null;
    const isRight = label !== null && name !== null && lastWord(name) === lastWord(label);
    for (const kind of ['all', kindOf(text, hit)]) {
      const count = counts.get(kind) ?? {
        ...{ named: 0, right: 0, whole: 0, proposed: 0, proposedRight: 0 },
      };
      counts.set(kind, count);
      if (label !== null) count.named++;
      if (name !== null) count.proposed++;
      if (isRight) {
        count.right++;
        count.proposedRight++;
        if (name.toLowerCase() === label.toLowerCase()) count.whole++;
      }
    }
    if (isRight || (label === null && name === null)) continue;
    const mention = hit?.mention ? text.slice(...hit.mention) : null;
    const before = text.slice(Math.max(0, start - 160), start);
    const after = text.slice(end, end + 100);
    const said = text.slice(start, Math.min(end, start + 60));
    errors.push(`${label} | ${name} | ${mention} | ${id}\n  ${before}[[${said}…]]${after}`);
  }
}
if (option === '--errors') console.log(errors.join('\n'));
for (const [kind, { named, right, whole, proposed, proposedRight }] of counts) {
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3));
  console.log(
    `${kind}: named ${named}, right ${share(right, named)}, whole ${share(whole, named)}; ` +
      `proposed ${proposed}, of them right ${share(proposedRight, proposed)}`,
  );
}
