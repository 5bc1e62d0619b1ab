/** `npm run eval`: how well the ranking does what docs/ranking.md says. */
import { evaluateQuotations } from './quotations.ts';
import { evaluateStatements } from './statements.ts';

await evaluateStatements();
await evaluateQuotations();
