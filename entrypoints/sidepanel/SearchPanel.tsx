import { FoundCorpora } from '../../components/search/FoundCorpora.tsx';
import { OptionLine } from '../../components/search/OptionLine.tsx';
import { groupOptions, type OptionGroup } from '../../components/search/search-options.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { FoundView } from '../../lib/messages/found-views.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { formatPlace } from '../../lib/panel/panel-place.ts';

/** A reader who points at a text asks first what was asked about it. */
const kinds: readonly OptionGroup['kind'][] = ['questions', 'names', 'statements'];

interface Props {
  text: string;
  found: FoundView;
  corpora: readonly CorpusView[];
}

/** What is on record about the words of a text: questions, names and statements, the nearest first. */
export function SearchPanel({ text, found, corpora }: Props) {
  const groups = groupOptions(found).sort(
    (one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  );
  return (
    <article>
      <h2>{t('search.title')}</h2>
      <blockquote class="asked" dir="auto">
        {text}
      </blockquote>
      <FoundCorpora groups={groups} corpora={corpora} />
      {groups.length === 0 && <p class="nothing">{t('search.nothing')}</p>}
      {groups.map(({ kind, options }) => (
        <section key={kind}>
          <h3>{t(`search.${kind}`)}</h3>
          <ul class="places found-places">
            {options.map((option) => (
              <li key={option.key}>
                <OptionLine
                  option={option}
                  corpora={corpora}
                  wrap={(words) => <a href={formatPlace(option.place)}>{words}</a>}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
