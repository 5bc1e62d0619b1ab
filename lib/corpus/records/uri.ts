import * as v from 'valibot';

/** A URI as far as it is looked at: nothing in it that a terminal or a page could obey. */
export const uriSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'must be a URI'),
  v.check((uri) => !/[\p{Cc}\p{Bidi_Control}]/u.test(uri), 'must not hold control characters'),
);
