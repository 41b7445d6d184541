import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Application, ApplicationKind } from '../../../src/model/application.ts';
import type { Page } from '../../../src/model/page.ts';
import { forAccount } from './for-account.ts';
import { decodeCursor, pageOf, placeIdSchema } from '../http/cursor.ts';
import type { Database } from '../database/open.ts';
import { searchPatterns } from '../database/search-text.ts';

const placeSchema = z.tuple([z.int32(), placeIdSchema]);

/** Which part of the catalogue is asked for. */
export interface CatalogueQuery {
  /** Who asks: values to copy are the account's own. */
  accountId: string;
  kind?: ApplicationKind | undefined;
  /** Words that all have to occur. */
  search?: string | undefined;
  /** Only those with one of these identifiers. */
  ids?: readonly string[] | undefined;
  cursor?: string | undefined;
  pageSize: number;
}

/** A page of the catalogue, in its order. */
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

/** The rows of a page, and the first one after it. */
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

/** An application, and what an integration of it is right after it was added. */
export function findApplication(database: Database, id: string) {
  return database
    .selectFrom('applications')
    .select(['entry as application', 'added_status as addedStatus', 'added_reason as addedReason'])
    .where('id', '=', id)
    .executeTakeFirst();
}
