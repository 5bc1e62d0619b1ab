/** Who alone is on record on a question, where one of its sides is missing. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { plural } from '../lib/i18n/texts.ts';
import type { OnlyVoices } from '../lib/messages/preview-views.ts';
import type { CorpusView, DisputeView, LocalText } from '../lib/messages/views.ts';
import { findCorpus } from './find-corpus.ts';
import { richList, richPlural } from './rich-text.tsx';
import { StatementCorpora } from './statement-corpora.ts';
import { Words } from './Words.tsx';

/** Names beyond these are counted. */
const mostNamed = 2;

/**
 * The speakers of everything in force on a question, each once; null where one of them is unclear, or
 * where none is left.
 */
export function listVoices({ sides, qualifying }: DisputeView): LocalText[] | null {
  const statements = [...sides.flatMap((side) => side.statements), ...qualifying].filter(
    ({ status }) => status !== 'withdrawn',
  );
  if (statements.length === 0 || statements.some(({ speaker }) => !speaker)) return null;
  const speakers = statements.flatMap(({ speaker }) => speaker ?? []);
  return [...new Map(speakers.map(({ key, label }) => [key, label])).values()];
}

/** "Only A, B and 3 others were found here; nobody else speaks on this in these five documents." */
function sayVoices({ named, count }: OnlyVoices, corpora: readonly CorpusView[]) {
  const documents = corpora.reduce((sum, corpus) => sum + corpus.documents, 0);
  const names: ComponentChildren[] = named.map((label) => <Words key={label.text} words={label} />);
  const others = count - named.length;
  if (others > 0) names.push(plural('side.otherVoices', others));
  return richPlural('side.onlyVoices', count, {
    speakers: richList(names as Parameters<typeof richList>[0]),
    documents: plural('side.noOtherVoice', documents),
  });
}

/**
 * What stands in place of a missing side; null where there is no more to say than that it is missing.
 * @param keys of the question in all corpora that have it
 */
export function useOnly(
  voices: OnlyVoices | null,
  keys: readonly string[],
): ComponentChildren | null {
  const known = useContext(StatementCorpora);
  const corpora = keys.flatMap((key) => findCorpus(key, known) ?? []);
  const isWhole = corpora.length === keys.length && corpora.every(({ documents }) => documents > 0);
  return voices && isWhole ? sayVoices(voices, corpora) : null;
}

/** The same of a question with everything on record. */
export function useOnlyVoices(dispute: DisputeView): ComponentChildren | null {
  const voices = listVoices(dispute);
  const keys = [dispute.key, ...(dispute.joined?.questions.map(({ key }) => key) ?? [])];
  const only = voices && { named: voices.slice(0, mostNamed), count: voices.length };
  return useOnly(only, keys);
}
