/** `npm run eval`: how well the ranking does what docs/ranking.md says. */
import { evaluateStatements } from './statements.ts';

await evaluateStatements();
