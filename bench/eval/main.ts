/**
 * `npm run eval [-- --errors]`: how well the ranking does what docs/ranking.md says; with
 * `--errors` also the sentences that it gets wrong.
 */
import { evaluateDisputes } from './disputes.ts';
import { evaluateFit } from './fit.ts';
import { evaluateQuotations } from './quotations.ts';
import { evaluateStatements } from './statements.ts';

await evaluateStatements();
await evaluateDisputes();
await evaluateFit();
await evaluateQuotations();
