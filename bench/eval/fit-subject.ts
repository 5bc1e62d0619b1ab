import { loadCorpus } from '../../cli/shared/load-corpus.ts';
import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import { readCorpusNames } from '../../cli/shared/search/corpus-names.ts';
import { type Candidate, createFitter } from '../../lib/fit/create-fitter.ts';
import { withLoose } from '../../lib/fit/loose-names.ts';
import type { Fit, FitMention } from '../../lib/fit/types.ts';
import { readFitMaterial } from '../../lib/lookup/read-fit.ts';
import type { FitCase } from './fit-cases.ts';

/** A corpus, asked what fits the sentence of a case. */
export interface FitSubject {
  /** The question that a mention of the sentence opens on; null where none does. */
  decide(one: FitCase): Fit | null;
  /** All that is decided between. */
  list(one: FitCase): readonly Candidate[];
}

const subjects = new Map<string, Promise<FitSubject>>();

/** The subject of a corpus, read once. @param path of the corpus, from the repository's folder */
export function subjectOf(path: string): Promise<FitSubject> {
  const known = subjects.get(path) ?? readFitSubject(path);
  subjects.set(path, known);
  return known;
}

/** @param path of a corpus, from the repository's folder */
async function readFitSubject(path: string): Promise<FitSubject> {
  const reader = await loadCorpus(new URL(`../../${path}`, import.meta.url).pathname);
  const { matcher } = await readCorpusNames(reader);
  const { questions, entities } = await readFitMaterial(reader);
  const fitter = createFitter(questions, entities, { table: await loadWordTable() });

  const read = ({ context, text }: FitCase) => {
    const block = context === '' ? text : `${context} ${text}`;
    const firm = matcher.findMentions([block], { nested: true }).map((mention): FitMention => {
      const { start, end, entity } = mention;
      return { start, end, entity: matcher.keyOf(entity) };
    });
    const mentions = withLoose(firm, fitter.findLoose([block])[0] ?? []);
    const isOwn = (at: number) => (mentions[at]?.start ?? -1) >= block.length - text.length;
    return { block, mentions, isOwn };
  };

  return {
    decide(one) {
      const { block, mentions, isOwn } = read(one);
      let led: Fit | null = null;
      const fits = fitter.fitBlock(block, one.language, mentions, {
        pageDate: one.date,
        onLead: ({ start, fit }) => {
          if (start >= block.length - one.text.length) led ??= fit;
        },
      });
      return fits.find((fit, at) => fit !== null && isOwn(at)) ?? led;
    },
    list(one) {
      const { block, mentions, isOwn } = read(one);
      return fitter
        .listCandidates(block, one.language, mentions, { pageDate: one.date })
        .filter(({ mentions: numbers, start }) =>
          // Two spaces may part them.
          numbers.length > 0 ? numbers.some(isOwn) : start >= block.length - one.text.length - 2,
        )
        .flatMap(({ candidates }) => candidates);
    },
  };
}
