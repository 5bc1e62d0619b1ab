/**
 * The reader's corpora as the background has them: installed from the bundle, searched for names,
 * asked for what is on record. Everything is read from the store again after a restart.
 */
import { type Answers, createAnswers } from '../../lib/answers/answers.ts';
import { buildMatcher } from '../../lib/matching/matcher.ts';
import type { Matcher } from '../../lib/matching/types.ts';
import type { MatchAnswer, MentionContext } from '../../lib/messages/messages.ts';
import type { EntitySummary, EntityView, MarkKind, StatusView } from '../../lib/messages/views.ts';
import { openStore, type Store } from '../../lib/store/store.ts';
import { installBundledCorpora } from './bundled-corpora.ts';
import { createProblems } from './problems.ts';

interface Search {
  matcher: Matcher;
  marks: ReadonlyMap<string, MarkKind>;
}

interface Loaded {
  store: Store;
  answers: Answers;
  /** Made at the first text: a card that wakes the background does not wait for it. */
  search: () => Promise<Search>;
}

export interface Library {
  /** Installs or updates the bundled corpora. Failures are kept for `status`. */
  installBundled(): Promise<void>;
  matchTexts(texts: string[]): Promise<MatchAnswer>;
  entityView(key: string): Promise<EntityView | null>;
  /** What is on record about the candidates of one mention, unknown ones left out. */
  entityViews(keys: string[], context: MentionContext): Promise<EntityView[]>;
  summaries(keys: string[]): Promise<EntitySummary[]>;
  status(): Promise<StatusView>;
}

const nothing: MatchAnswer = { entities: [], mentions: [] };

async function makeSearch(answers: Answers): Promise<Search> {
  const [entities, marks] = await Promise.all([answers.namedEntities(), answers.marks()]);
  return { matcher: buildMatcher(entities), marks };
}

export function createLibrary(): Library {
  const problems = createProblems();
  let loading: Promise<Loaded | null> | null = null;

  const load = async (): Promise<Loaded | null> => {
    const store = await problems.attempt('store', openStore);
    if (!store) return null;
    if ((await store.activeGenerations()).length === 0) {
      await problems.attempt('bundle', () => installBundledCorpora(store));
    }
    const answers = createAnswers(store, { languages: navigator.languages });
    let search: Promise<Search> | null = null;
    return {
      store,
      answers,
      search() {
        search ??= makeSearch(answers).catch((error) => {
          search = null;
          throw error;
        });
        return search;
      },
    };
  };

  /** What is loaded; tried again at the next question when the store was refused. */
  const ready = async (): Promise<Loaded | null> => {
    loading ??= load();
    const loaded = await loading;
    if (!loaded) loading = null;
    return loaded;
  };

  return {
    async installBundled() {
      const loaded = await ready();
      if (!loaded) return;
      const changed = await problems.attempt('bundle', () => installBundledCorpora(loaded.store));
      if (changed) loading = null;
    },
    async matchTexts(texts) {
      const loaded = await ready();
      if (!loaded) return nothing;
      const { matcher, marks } = await loaded.search();
      const answer: MatchAnswer = { entities: [], mentions: [] };
      const indexes = new Map<number, number>();
      for (const { text, start, end, entity } of matcher.findMentions(texts)) {
        const key = matcher.entities[entity]?.key;
        const mark = key === undefined ? undefined : marks.get(key);
        if (key === undefined || mark === undefined) continue;
        let index = indexes.get(entity);
        if (index === undefined) {
          index = answer.entities.push({ key, mark }) - 1;
          indexes.set(entity, index);
        }
        answer.mentions.push(text, start, end, index);
      }
      return answer;
    },
    async entityView(key) {
      return (await ready())?.answers.getEntityView(key) ?? null;
    },
    async entityViews(keys, context) {
      const loaded = await ready();
      if (!loaded) return [];
      const views = await Promise.all(
        keys.map((key) => loaded.answers.getEntityView(key, context)),
      );
      return views.filter((view) => view !== null);
    },
    async summaries(keys) {
      return (await ready())?.answers.getSummaries(keys) ?? [];
    },
    async status() {
      const loaded = await ready();
      return { corpora: (await loaded?.answers.getCorpora()) ?? [], problems: problems.list() };
    },
  };
}
