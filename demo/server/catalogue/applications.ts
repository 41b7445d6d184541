import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Application, ApplicationKind } from '../../../src/model/application.ts';
import type { Page } from '../../../src/model/page.ts';
import { forAccount } from './for-account.ts';
import { decodeCursor, pageOf, placeIdSchema } from '../http/cursor.ts';
import type { Database } from '../database/open.ts';
import { searchPatterns } from '../database/search-text.ts';

const placeSchema = z.tuple([z.int32(), placeIdSchema]);

/** The part of the catalogue that a request asks for. */
export interface CatalogueQuery {
  /** The account that asks. Values to copy are its own. */
  accountId: string;
  kind?: ApplicationKind | undefined;
  /** Words that must all occur. */
  search?: string | undefined;
  /** Returns only applications with these identifiers. */
  ids?: readonly string[] | undefined;
  cursor?: string | undefined;
  pageSize: number;
}

/** Returns a page of the catalogue in its order. */
export async function listApplications(database: Database, query: CatalogueQuery): Promise<Page<Application>> {
  const { accountId, pageSize } = query;
  const rows = await selectApplications(database, query).execute();
  return pageOf(
    rows,
    pageSize,
    ({ entry }) => forAccount(entry, accountId),
    ({ position, id }) => [position, id],
  );
}

/** Selects the rows of a page, and the first row after it. */
export function selectApplications(database: Database, { kind, search = '', ids, cursor, pageSize }: CatalogueQuery) {
  const place = decodeCursor(cursor, placeSchema);
  let select = database.selectFrom('applications').select(['id', 'position', 'entry']);
  if (kind) select = select.where('kind', '=', kind);
  if (ids)
    select = select.where(
      'id',
      'in',
      ids.map((id) => id.replaceAll('\0', '')),
    );
  const patterns = searchPatterns(search);
  if (patterns.length === 0 && search.trim() !== '') select = select.where(sql<boolean>`false`);
  for (const pattern of patterns) select = select.where('search_text', 'like', pattern);
  if (place) select = select.where((is) => is(is.refTuple('position', 'id'), '>', is.tuple(...place)));
  return select
    .orderBy('position')
    .orderBy('id')
    .limit(pageSize + 1);
}

/** Returns an application and the status of an integration right after its addition. */
export function findApplication(database: Database, id: string) {
  return database
    .selectFrom('applications')
    .select(['entry as application', 'added_status as addedStatus', 'added_reason as addedReason'])
    .where('id', '=', id)
    .executeTakeFirst();
}
