/**
 * Where in an order something begins, by bisection.
 * @param length of the list
 * @param isBefore whether the item at an index stands before it: true for the first, then false
 * @returns the first index for which it is false; `length` where there is none
 */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
