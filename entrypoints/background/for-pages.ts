import type { Handlers, Sender } from '../../lib/messages/send.ts';
import { fromExtensionPage } from './senders.ts';

/** What answers each message of a table, whoever sent it. */
type Answering<Table> = {
  [Name in keyof Table]: Table[Name] extends { params: infer Params; result: infer Result }
    ? (params: Params) => Promise<Result>
    : never;
};

/** Handlers that answer pages of the extension alone. */
export function forPages<Table extends object>(answering: Answering<Table>): Handlers<Table> {
  const entries = Object.entries(answering).map(([name, answer]) => [
    name,
    (params: never, sender: Sender) =>
      fromExtensionPage<unknown>(sender, () =>
        (answer as (params: never) => Promise<unknown>)(params),
      ),
  ]);
  return Object.fromEntries(entries) as Handlers<Table>;
}
