import { useCallback, useMemo } from 'preact/hooks';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { QuestionView } from '../../lib/messages/views.ts';
import { afterPaint } from '../after-paint.ts';
import { useAnswer } from '../use-answer.ts';

/**
 * Questions with both sides, by their keys, for a list that is drawn before its sides are known; empty
 * until then, and where they cannot be read.
 */
export function useQuestions(keys: readonly string[]): ReadonlyMap<string, QuestionView> {
  const asked = keys.join(' ');
  const ask = useCallback(async () => {
    if (asked === '') return [];
    // What a reader came for is painted first.
    await afterPaint();
    return (await sendToBackground('getQuestions', { keys: asked.split(' ') })).questions;
  }, [asked]);
  const [{ value }] = useAnswer(ask);
  return useMemo(() => new Map((value ?? []).map((each) => [each.key, each])), [value]);
}
