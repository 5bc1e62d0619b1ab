/** Whether a reader holds one version whole: the text of each version names it. */
import type { CorpusRecord } from '../lib/corpus/records/records.ts';
import type { DisputeDetails } from '../lib/messages/views.ts';
import { expect } from './fixtures.ts';
import { bridgeWith } from './sync-bridge.ts';
import type { SyncReader } from './sync-reader.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** A version of the corpus whose question names it. */
export function saying(version: number): CorpusRecord[] {
  return bridgeWith('because of the flood', `by version ${version}`);
}

async function readQuestion(reader: SyncReader, corpus: string): Promise<string | undefined> {
  const answer = await reader.page.evaluate(async (key) => {
    const message = { gainsay: 'background', name: 'getDisputeDetails', params: { key } };
    return JSON.stringify(await chrome.runtime.sendMessage(message));
  }, `${corpus}#bridge-closed-for-flood`);
  const { result } = JSON.parse(answer) as { result: { details: DisputeDetails | null } };
  return result.details?.dispute.question.text;
}

/**
 * Expects the version before or this one, and its own text with it.
 * @returns which it was
 */
export async function readWhole(
  reader: SyncReader,
  corpus: string,
  version: number,
): Promise<number> {
  const state = await reader.onlySubscription();
  const found = state?.version ?? 0;
  const question = await readQuestion(reader, corpus);
  const still = (await reader.onlySubscription())?.version ?? 0;
  expect([version - 1, version], JSON.stringify(state ?? 'no subscription')).toContain(found);
  // It may have been completed between the questions; then either is right.
  expect([found, still].map((each) => `by version ${each}`)).toContainEqual(
    question?.match(/by version \d+/)?.[0],
  );
  return found;
}
