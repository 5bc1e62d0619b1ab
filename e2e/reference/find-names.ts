import type { Page } from '../driver/driver.ts';
import type { ReadMention } from './compare-marks.ts';

/** What the extension's own matcher finds in texts of one page. */
export async function findNames(ours: Page, texts: string[]): Promise<ReadMention[]> {
  return ours.evaluate(async (texts) => {
    interface Answer {
      result: { meanings: { mark: string | null }[]; mentions: number[]; evidence: number[] };
    }
    interface Api {
      runtime: { sendMessage(message: object): Promise<Answer> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { runtime } = browser ?? chrome;
    const page = { language: document.documentElement.lang, published: null };
    const ask = (evidence: number[]) =>
      runtime.sendMessage({
        ...{ gainsay: 'background', name: 'matchTexts' },
        params: { texts, evidence, page },
      });
    // What the page says anywhere counts everywhere.
    const { result: first } = await ask([]);
    const { meanings, mentions } = (await ask(first.evidence)).result;
    const found: ReadMention[] = [];
    for (let at = 0; at < mentions.length; at += 4) {
      const [text = 0, start = 0, end = 0, meaning = 0] = mentions.slice(at, at + 4);
      // What stands for a claim without a name hangs on the sentence, and is no name.
      const isName = /[^a-z ]/.test((texts[text] ?? '').slice(start, end));
      if (isName && meanings[meaning]?.mark !== 'quotation') found.push([text, start, end]);
    }
    return found;
  }, texts);
}
