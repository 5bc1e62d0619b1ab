import { NamedError } from '../errors.ts';

/** What can go wrong between a reader and a server. */
export type NetworkErrorCode =
  | 'address-invalid'
  | 'address-local'
  | 'origin-refused'
  | 'permission-missing'
  | 'redirect-refused'
  | 'unreachable'
  | 'not-found'
  | 'too-many-requests'
  | 'server-error'
  | 'status-unexpected'
  | 'type-wrong'
  | 'too-large'
  | 'too-slow'
  | 'cut-short';

/** Failures that may pass by themselves, so that asking again soon makes sense. */
const passing: readonly NetworkErrorCode[] = [
  'unreachable',
  'too-many-requests',
  'server-error',
  'too-slow',
  'cut-short',
];

/** The message is a sentence for a reader: what, where, what to do. */
export class NetworkError extends NamedError<NetworkErrorCode> {
  override readonly name = 'NetworkError';
  /** The address that was asked for. */
  readonly place: string;
  /** How long the server asks to be left alone, ms; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(
    code: NetworkErrorCode,
    place: string,
    message: string,
    options: ErrorOptions & { retryAfterMs?: number | null } = {},
  ) {
    super(code, message, options);
    this.place = place;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }

  /** Whether the same request may work a little later. */
  get mayPass(): boolean {
    return passing.includes(this.code);
  }
}
