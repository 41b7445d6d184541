import {
  integrationChangedSchema,
  integrationRemovedSchema,
  type IntegrationChange,
} from '../model/integration-change.ts';
import { parse, type ParseResult } from '../model/parsing/parse.ts';

/** Checks a change that an adapter has told. If it is malformed, the issues are those of the kind that it names. */
export function parseChange(told: unknown): ParseResult<IntegrationChange> {
  const removal = parse(integrationRemovedSchema, told);
  const isNamed = !removal.error?.issues.some(({ path }) => path.length === 0 || path[0] === 'type');
  return isNamed ? removal : parse(integrationChangedSchema, told);
}
