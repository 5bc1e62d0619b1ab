/** Builds the corpora under `authoredRoot` into `outRoot`. */
export async function buildBundledCorpora(_authoredRoot: string, _outRoot: string): Promise<void> {}
