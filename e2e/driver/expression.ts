import type { InPage } from './driver.ts';

/**
 * A function with its arguments as one expression, which both browsers' protocols evaluate even
 * where the page's Content-Security-Policy forbids `eval`. Its value is a promise of JSON, so that
 * rectangles and elements come out alike in both. esbuild (under tsx) wraps inner functions in a
 * helper of its own, `__name`, which is given along.
 */
export function toExpression<Args extends unknown[], Result>(
  fn: InPage<Args, Result>,
  args: Args,
): string {
  const values = args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
  const call = `((__name) => (${fn.toString()}))((named) => named)(${values})`;
  return `(async () => JSON.stringify(await ${call}))()`;
}

/** The result of an expression made by `toExpression`; `undefined` stays what it is. */
export function readResult<Result>(json: unknown): Result {
  return (typeof json === 'string' ? JSON.parse(json) : undefined) as Result;
}
