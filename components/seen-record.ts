/** What is on record now about something that can be followed. */

import type { DisputeView, EntityView, StatementView } from '../lib/messages/views.ts';
import type { SeenRecord } from '../lib/settings/followed.ts';
import { countInForce, isInForce } from './in-force.ts';

function listStatements({ sides, qualifying }: DisputeView): StatementView[] {
  return [...sides.flatMap(({ statements }) => statements), ...qualifying];
}

/** A statement as it stands: a correction makes it another. */
function name({ key, status }: StatementView): string {
  return `${key} ${status}`;
}

/**
 * Most statements of a question that are told apart: of more it is noted how many they are, so
 * that what is followed stays small in the storage and is quickly asked about.
 */
export const mostTold = 500;

export function recordOfDispute(dispute: DisputeView): SeenRecord {
  const statements = listStatements(dispute);
  const listed = [...new Set(statements.map(name))];
  const inForce = statements.filter(isInForce);
  const count = new Set(inForce.map(({ key }) => key)).size;
  return { listed: listed.length > mostTold ? null : listed, count };
}

export function recordOfEntity({ entity, disputes, statements, total }: EntityView): SeenRecord {
  const isWhole =
    disputes.length === total.disputes && countInForce(statements) === total.statements;
  const all = [...disputes.flatMap(listStatements), ...statements];
  return { listed: isWhole ? [...new Set(all.map(name))] : null, count: entity.statements };
}
