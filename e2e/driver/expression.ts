import type { InPage } from './driver.ts';

/**
 * A function with its arguments as one expression, which both browsers' protocols evaluate even
 * where the page's Content-Security-Policy forbids `eval`. esbuild (under tsx) wraps inner
 * functions in a helper of its own, `__name`, which is given along.
 */
export function toExpression<Args extends unknown[], Result>(
  fn: InPage<Args, Result>,
  args: Args,
): string {
  const values = args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
  return `((__name) => (${fn.toString()}))((named) => named)(${values})`;
}
