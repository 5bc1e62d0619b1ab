import { createContext } from 'preact';
import type { CorpusView } from '../lib/messages/views.ts';

/** The corpora whose statements stand below; without one statements stand without tools. */
export const StatementCorpora = createContext<readonly CorpusView[]>([]);
