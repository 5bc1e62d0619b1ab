import { expect, test } from 'vitest';
import { listNameWords } from './statement-names.ts';

const read = (text: string) => listNameWords([{ text, language: 'en' }]).map(({ word }) => word);

test('names are words with a capital letter that begin no sentence', () => {
  expect(read('The mayor met Ada Ford. Nobody saw Lake-Hallin’s bridge.')).toEqual([
    ...['ada', 'ford', 'lake', 'hallin'],
  ]);
  expect(read('Nothing here is a name.')).toEqual([]);
});
