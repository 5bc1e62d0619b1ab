import { ar } from './ar.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import type { SpeechWords } from './speech-words.ts';
import { tr } from './tr.ts';

const byLanguage: Readonly<Record<string, SpeechWords>> = { ar, es, fr, ru, tr };

/** @param language BCP 47 @returns null for English, which has rules of its own, and for others */
export const speechWordsOf = (language: string): SpeechWords | null =>
  byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? null;
