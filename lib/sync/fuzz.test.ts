/**
 * Everything that others write and Gainsay reads, changed at random: nothing but named errors, no
 * hang, and what was there stays. `FUZZ_SEED` and `FUZZ_INPUT` have one input again.
 */
import { expect, test } from 'vitest';
import { indexTarget, segmentTarget } from './fixtures/fuzz/built-targets.ts';
import { createHostilePublisher } from './fixtures/fuzz/hostile-publisher.ts';
import { packTarget } from './fixtures/fuzz/pack-target.ts';
import { runFuzz } from './fixtures/fuzz/run-fuzz.ts';
import { settingsFileTarget, syncItemsTarget } from './fixtures/fuzz/settings-targets.ts';
import { headTarget, rootTarget } from './fixtures/fuzz/signed-targets.ts';

const isLong = process.env.GAINSAY_LONG === '1';
/** Of all targets together. */
const inputs = Number(process.env.FUZZ_INPUTS ?? (isLong ? 1_000_000 : 3_500));
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const only = process.env.FUZZ_INPUT === undefined ? undefined : Number(process.env.FUZZ_INPUT);

test(
  `of ${inputs} inputs none ends in anything but what it should (seed ${seed})`,
  async () => {
    const hostile = await createHostilePublisher();
    const targets = [
      await rootTarget(hostile),
      await headTarget(hostile),
      indexTarget(hostile),
      segmentTarget(hostile),
      packTarget(hostile),
      await settingsFileTarget(),
      await syncItemsTarget(),
    ].filter(({ name }) => (process.env.FUZZ_TARGET ?? name) === name);
    const each = Math.ceil(inputs / targets.length);
    const { outcomes, failures, slowest } = await runFuzz(targets, { seed, inputs: each, only });
    const lines = targets.map(({ name }) => {
      const { ms = 0, times = 0, input = 0 } = slowest.get(name) ?? {};
      const counts = [...(outcomes.get(name) ?? [])].map(
        ([outcome, count]) => `${outcome} ${count}`,
      );
      return `${name}: ${counts.join(', ')}; slowest ${ms.toFixed(0)} ms, ${times.toFixed(0)} times the middle (input ${input})`;
    });
    process.stdout.write(`Fuzz, seed ${seed}:\n${lines.join('\n')}\n`);
    expect(failures.slice(0, 10), `seed ${seed}, ${failures.length} failures`).toEqual([]);
    if (only !== undefined) return;
    for (const { name, expected } of targets) {
      // A few hundred do not always come to all of them.
      const all = each < 10_000 ? ['taken'] : [...expected];
      expect([...(outcomes.get(name)?.keys() ?? [])], name).toEqual(expect.arrayContaining(all));
    }
  },
  4 * 3_600_000,
);
