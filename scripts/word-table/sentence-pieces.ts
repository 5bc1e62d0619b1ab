/** A piece of a word and the logarithm of how often it stands in texts. */
export type Piece = readonly [text: string, score: number | null];

/** The first pieces of the vocabulary mean no text. */
const reserved = 6;
const unknownScore = -30;
/** As the package's own code has it for the one piece without a score. */
const missingScore = -6.12;
const maxPieces = 126;

/**
 * Cuts texts into the pieces of a unigram vocabulary, the most likely cut of all (Viterbi).
 * @see Kudo, Subword Regularization (2018), 3.2
 */
export function createTokenizer(vocabulary: readonly Piece[]): (text: string) => number[] {
  const pieces = new Map<string, { id: number; score: number }>();
  let longest = 1;
  for (const [id, [text, score]] of vocabulary.entries()) {
    if (id < reserved) continue;
    pieces.set(text, { id, score: score ?? missingScore });
    longest = Math.max(longest, text.length);
  }
  return (given) => {
    const text = `▁${given.normalize('NFKC').trim().replace(/\s+/gu, '▁')}`;
    const best = new Array<number>(text.length + 1).fill(Number.NEGATIVE_INFINITY);
    const steps: { from: number; id: number }[] = [];
    best[0] = 0;
    for (let from = 0; from < text.length; from++) {
      const take = (to: number, id: number, score: number) => {
        const whole = (best[from] ?? 0) + score;
        if (whole <= (best[to] ?? 0)) return;
        best[to] = whole;
        steps[to] = { from, id };
      };
      for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
        const piece = pieces.get(text.slice(from, to));
        if (piece) take(to, piece.id, piece.score);
      }
      take(from + 1, 0, unknownScore);
    }
    const ids: number[] = [];
    for (let at = text.length; at > 0; at = steps[at]?.from ?? 0) {
      const id = steps[at]?.id ?? 0;
      if (id !== 0 || ids.at(-1) !== 0) ids.push(id);
    }
    return ids.reverse().slice(0, maxPieces);
  };
}
