import type * as v from 'valibot';

/** The path of a schema's issue, as keys and indexes. */
export function pathOfIssue(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => {
    const { key } = item as { key: unknown };
    return typeof key === 'number' ? key : String(key);
  });
}

function kindOf(input: unknown): string {
  if (input === null) return 'empty (null)';
  if (Array.isArray(input)) return 'a list';
  return { object: 'a map', string: 'text', number: 'a number', boolean: 'yes or no' }[
    typeof input as 'object'
  ];
}

const shownUnits = 80;

function shorten(text: string, units = shownUnits): string {
  return text.length > units ? `${text.slice(0, units)}…` : text;
}

/** The path of a schema's issue as it is shown: whoever wrote the value chose how long it is. */
export function showPath(issue: v.BaseIssue<unknown>): string {
  return shorten(pathOfIssue(issue).join('.'));
}

/** A value as it is shown in a message: text and numbers as they are, the rest by its kind. */
function show(input: unknown): string {
  if (typeof input === 'object' && input !== null)
    return `This ${kindOf(input)}`.replace('This a ', 'This ');
  return shorten(JSON.stringify(input) ?? String(input));
}

const wantedWords: Record<string, string> = {
  string: 'text',
  Array: 'a list',
  Object: 'a map',
  boolean: 'true or false',
  number: 'a number',
};

/**
 * Says what is wrong with a field and what to do, for the author of a corpus.
 * @param issue an issue of one of the schemas of records.ts
 */
export function explainIssue(issue: v.BaseIssue<unknown>): string {
  const field = shorten(String(pathOfIssue(issue).at(-1) ?? ''));
  if (issue.kind === 'schema' && issue.expected === 'never') {
    return `There is no field "${field}" here. Remove it or mend its spelling.`;
  }
  if (issue.input === undefined) return `The field "${field}" is missing. Add it.`;
  if (issue.kind === 'validation') {
    // What the library says repeats the value.
    const why = shorten(issue.message.replace(/^Invalid/, 'is not right: invalid'), 2 * shownUnits);
    return `${show(issue.input)} ${why}.`;
  }
  const expected = issue.expected ?? 'something else';
  if (
    expected === 'string' &&
    (typeof issue.input === 'number' || typeof issue.input === 'boolean')
  ) {
    return `This must be text, not ${kindOf(issue.input)}. Put it in quotation marks: "${issue.input}".`;
  }
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant') {
    return `${show(issue.input)} is not one of ${expected.replace(/[()]/g, '')}. Choose one of them.`;
  }
  return `This must be ${wantedWords[expected] ?? expected}, not ${kindOf(issue.input)}.`;
}
