import { expect, test } from 'vitest';
import { euvsdisinfo, readCases } from './read-cases.ts';
import { readClaimReview } from './read-claimreview.ts';

const header = 'Date;Links;Title;Outlets;Country;Disinformation;Information;Keywords\n';
const row =
  '10.02.2022;https://euvsdisinfo.eu/report/x;DISINFO: The ferry was sold;"Ford Herald, Mill Radio";Larkland;"They say it was sold, twice.";"It was not; the deed says so.";Trade\n';

async function read(text: string) {
  const { file, problems } = readCases({ path: 'cases.csv', text }, euvsdisinfo);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const imported = await readClaimReview(file ? [file] : []);
  const statements = imported.records.flatMap(({ record }) =>
    record.type === 'statement' ? [record] : [],
  );
  return {
    problems: [...problems, ...imported.problems],
    records: imported.records.map(({ record }) => record),
    claim: statements.find(({ answers }) => answers.length === 0),
    own: statements.find(({ answers }) => answers.length > 0),
  };
}

test('a case becomes a claim with its outlets, and a disproof that answers it', async () => {
  const { claim, own, records, problems } = await read(header + row);
  expect(claim).toMatchObject({
    claim: { en: 'The claim, as the fact-check words it: “The ferry was sold”' },
    said: '2022-02-10',
    speech: 'reported',
  });
  expect(claim?.note?.en).toBe(
    'The fact-check also names: Mill Radio. The fact-check sums the claim up: “They say it was sold, twice.”',
  );
  expect(own).toMatchObject({
    claim: {
      en: 'On the claim “The ferry was sold” the fact-check says: “It was not; the deed says so.”',
    },
    rating: { und: 'Disinformation' },
    answers: [claim?.id],
  });
  const labels = records.flatMap((record) =>
    record.type === 'entity' ? Object.values(record.label) : [],
  );
  expect(labels).toEqual(expect.arrayContaining(['Ford Herald', 'EUvsDisinfo', 'Larkland']));
  expect(problems).toMatchObject([{ code: 'field-not-carried', path: 'row 1, column Keywords' }]);
});

test.each([
  ['February 10, 2022', '2022-02-10'],
  ['2022-02-10', '2022-02-10'],
  ['10.2.2022', '2022-02-10'],
  ['10/02/2022', null],
])('the day %s is %s', async (cell, said) => {
  const { claim } = await read(header + row.replace('10.02.2022', cell));
  expect(claim?.said).toBe(said);
});

test('other names of the columns, and a table without titles', async () => {
  const { claim, own } = await read(
    'date,summary,disproof,url\n2022-02-10,It rained frogs.,It did not.,https://a.example/1\n',
  );
  expect(claim?.claim.en).toContain('“It rained frogs.”');
  expect(own?.claim.en).toContain('“It did not.”');
});

test('a table without claims is named', () => {
  const { file, problems } = readCases(
    { path: 'x.csv', text: 'date,url\n2022-02-10,x\n' },
    euvsdisinfo,
  );
  expect(file).toBeNull();
  expect(problems).toMatchObject([{ code: 'column-missing', severity: 'error' }]);
});
