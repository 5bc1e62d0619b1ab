/** How well questions fit: whether what is put forward is right, and whether what is right is put forward. */
import { fromKey } from '../../lib/lookup/entity-key.ts';
import { type FitCase, readDevelopmentSets } from './fit-cases.ts';
import { type FitSubject, subjectOf } from './fit-subject.ts';

interface Tally {
  put: number;
  right: number;
  acceptable: number;
  dangerous: number;
  /** Sentences that a question fits, and those on which a right one is put forward. */
  due: number;
  found: number;
  /** Sentences that none fits, and those on which something unacceptable is put forward. */
  none: number;
  wrong: number;
}

const percent = (part: number, all: number) => `${all > 0 ? Math.round((100 * part) / all) : 0} %`;

/** @param showErrors whether to print what is wrong, missed or merely acceptable */
function tallyCases(cases: readonly FitCase[], subject: FitSubject, showErrors: boolean): Tally {
  const tally: Tally = {
    ...{ put: 0, right: 0, acceptable: 0, dangerous: 0, due: 0, found: 0, none: 0, wrong: 0 },
  };
  for (const one of cases) {
    const { right, acceptable, dangerous } = one.labels;
    const fit = subject.decide(one);
    const id = fit ? (fromKey(fit.dispute)?.id ?? '') : null;
    const isRight = id !== null && right.includes(id);
    const isAcceptable = id !== null && acceptable.includes(id);
    if (id !== null) tally.put++;
    if (isRight) tally.right++;
    if (isAcceptable) tally.acceptable++;
    if (id !== null && dangerous.includes(id)) tally.dangerous++;
    if (right.length > 0) tally.due++;
    else tally.none++;
    if (isRight) tally.found++;
    if (right.length === 0 && id !== null && !isAcceptable) tally.wrong++;
    const isError = id !== null ? !isRight : right.length > 0;
    if (showErrors && isError) {
      console.log(
        `${one.id}: ${id ?? 'none'}, right ${right.join(' ')}, acceptable ${acceptable.join(' ')}`,
      );
      console.log(`  ${one.context.slice(-200)} >> ${one.text}`);
    }
  }
  return tally;
}

function report({ put, right, acceptable, dangerous, due, found, none, wrong }: Tally): string {
  return [
    `put forward ${put}: right ${percent(right, put)}, or acceptable ${percent(right + acceptable, put)}`,
    `dangerous ${dangerous}`,
    `recall ${found} of ${due} (${percent(found, due)})`,
    `unacceptable where none fits ${wrong} of ${none}`,
  ].join('; ');
}

/** Prints what fits on the development sets; `--errors` prints the errors too. */
export async function evaluateFit(): Promise<void> {
  const showErrors = process.argv.includes('--errors');
  console.log('\nFit of questions (development data)');
  for (const { name, corpus, cases } of await readDevelopmentSets()) {
    const subject = await subjectOf(corpus);
    console.log(`  ${name}: ${report(tallyCases(cases, subject, showErrors))}`);
    const parts = [...new Set(cases.map(({ part }) => part))];
    for (const part of parts.length > 1 ? parts : []) {
      const own = cases.filter((one) => one.part === part);
      console.log(`    ${part}: ${report(tallyCases(own, subject, false))}`);
    }
  }
}
