import { NamedError } from '../errors.ts';

/** What can be wrong with an automaton's bytes. */
export type AutomatonErrorCode = 'automaton-version' | 'automaton-damaged';

/** Bytes that are no automaton of this version. It is to be built again from the names. */
export class AutomatonError extends NamedError<AutomatonErrorCode> {
  override readonly name = 'AutomatonError';
}
