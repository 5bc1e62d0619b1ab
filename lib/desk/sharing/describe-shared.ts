import type { CorpusInfo } from '../../corpus/records/records.ts';

/** How a collection is called where others read it. */
export interface ShareNames {
  publisher: string;
  title: string;
  /** Of both, BCP 47. */
  language: string;
}

/** What a collection says of itself when it is shared: the reader's own record, named by its reader. */
export function describeShared(
  info: CorpusInfo,
  { publisher, title, language }: ShareNames,
): CorpusInfo {
  return {
    ...info,
    title: { [language]: title.trim() },
    publisher: { ...info.publisher, name: { [language]: publisher.trim() } },
  };
}
