import type { Statement } from '../records/records.ts';
import type { Report } from './report.ts';

interface Step {
  statement: Statement;
  /** Index into `answers` of the next one to follow. */
  next: number;
}

/**
 * Reports statements that answer each other in a circle (`answers-cycle`), each circle once: an
 * answer comes after what it answers. A chain may be of any length, so no stack is used.
 */
export function checkAnswers(statements: readonly Statement[], report: Report): void {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const done = new Set<string>();
  for (const first of statements) {
    if (done.has(first.id)) continue;
    const way: Step[] = [{ statement: first, next: 0 }];
    const onWay = new Map([[first.id, 0]]);
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const { statement, next } = step;
      const id = statement.answers[next];
      if (id === undefined) {
        done.add(statement.id);
        onWay.delete(statement.id);
        way.pop();
        continue;
      }
      step.next++;
      const start = onWay.get(id);
      const target = byId.get(id);
      if (start !== undefined) {
        const circle = way.slice(start).map((one) => one.statement.id);
        const message = `These statements answer each other in a circle: ${shorten([...circle, id])}. An answer comes later than what it answers: remove one.`;
        report('error', 'answers-cycle', statement, ['answers', next], message);
      } else if (target && !done.has(id)) {
        onWay.set(id, way.length);
        way.push({ statement: target, next: 0 });
      }
    }
  }
}

function shorten(ids: readonly string[]): string {
  const shown = ids.length > 8 ? [...ids.slice(0, 4), '…', ...ids.slice(-3)] : ids;
  return shown.join(' → ');
}
