/** The results in order. After a failure nothing runs on behind the caller's back. */
export async function awaitAll<Result>(running: Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(running);
  return Promise.all(running);
}
