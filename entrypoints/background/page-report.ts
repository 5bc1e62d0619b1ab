/** The report on the page of a tab, from what all of its frames tell. */
import {
  longestAddress,
  longestTitle,
  mostQuestions,
  mostSentences,
} from '../../lib/messages/limits.ts';
import type { FrameReport, PageReport } from '../../lib/messages/messages.ts';
import { askFrame } from '../../lib/messages/send.ts';
import type { ClaimView, QuestionView } from '../../lib/messages/views.ts';
import { countedFrames, forgetFrames } from './mention-badge.ts';

interface AskedFrame {
  /** The browser's number of the frame; the top frame's is 0. */
  frame: number;
  report: FrameReport;
}

const shorten = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most)}…` : text;

/** What questions and claims are asked of. */
export interface Records {
  getQuestions(keys: string[]): Promise<QuestionView[]>;
  getClaims(keys: string[]): Promise<ClaimView[]>;
}

/** Asks about any number of records, so many at a time as one answer has. */
async function askAll<View extends { key: string }>(
  keys: string[],
  ask: (keys: string[]) => Promise<View[]>,
): Promise<View[]> {
  const parts: string[][] = [];
  for (let at = 0; at < keys.length; at += mostQuestions) {
    parts.push(keys.slice(at, at + mostQuestions));
  }
  const answers = await Promise.all(parts.map(ask));
  // What several corpora ask may stand in two parts.
  return [...new Map(answers.flat().map((view) => [view.key, view])).values()];
}

/**
 * Puts together what frames told.
 * @param frames the top frame first
 */
export async function joinReports(
  [top, ...others]: readonly [AskedFrame, ...AskedFrame[]],
  records: Records,
): Promise<PageReport> {
  const frames = [top, ...others];
  const all = frames.flatMap(({ frame, report }) =>
    report.sentences.map((sentence) => ({ ...sentence, frame })),
  );
  const sentences = all.slice(0, mostSentences);
  const disputes = sentences.flatMap(({ touches }) => touches.map(({ dispute }) => dispute));
  const claimed = sentences.flatMap(({ claims }) => claims.map(({ claim }) => claim));
  return {
    ...top.report,
    title: shorten(top.report.title, longestTitle),
    address: shorten(top.report.address, longestAddress),
    sentences,
    total: frames.reduce((sum, { report }) => sum + report.total, 0),
    questions: await askAll([...new Set(disputes)], (keys) => records.getQuestions(keys)),
    claims: await askAll([...new Set(claimed)], (keys) => records.getClaims(keys)),
  };
}

/** @returns null where no content script of ours runs in the tab's top frame */
export async function readPageReport(tab: number, records: Records): Promise<PageReport | null> {
  const numbers = [...new Set([0, ...(await countedFrames(tab))])].sort((a, b) => a - b);
  const asked = numbers.map(async (frame): Promise<AskedFrame[]> => {
    const report = await askFrame(tab, frame, 'listSentences', {});
    return report ? [{ frame, report }] : [];
  });
  const [top, ...others] = (await Promise.all(asked)).flat();
  const there = new Set([top, ...others].map((each) => each?.frame));
  // Else the badge counts what is gone, and it is asked each time.
  await forgetFrames(
    tab,
    numbers.filter((frame) => !there.has(frame)),
  );
  return top?.frame === 0 ? joinReports([top, ...others], records) : null;
}
