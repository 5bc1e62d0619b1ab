import type { ComponentChildren } from 'preact';
import { formatList, t } from '../../lib/i18n/texts.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { CorpusTags } from '../CorpusTags.tsx';
import { BothSides } from '../questions/BothSides.tsx';
import { Words } from '../Words.tsx';
import type { SearchOption } from './search-options.ts';

interface Props {
  option: SearchOption;
  corpora: readonly CorpusView[];
  /** Puts what was found into an element, such as a link to it. */
  wrap?(words: ComponentChildren): ComponentChildren;
}

/** What a search found, with the words that it was found by and its corpus. */
export function OptionLine({ option, corpora, wrap = (words) => words }: Props) {
  const { keys, words, about, sides, matched } = option;
  return (
    <>
      <span class="found-words">{wrap(<Words words={words} />)}</span>
      {sides && (
        <>
          {' '}
          <BothSides of={sides} />
        </>
      )}
      {about && <span class="found-about">{about}</span>}
      <span class="found-why">
        {matched.length > 0 && t('find.matched', { words: formatList(matched) })}{' '}
        <CorpusTags of={keys} corpora={corpora} />
      </span>
    </>
  );
}
