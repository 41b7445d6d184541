const IDENTIFIER = { type: 'string', minLength: 1 };

/** The parameters of requests, by the names that operations refer to. */
export const PARAMETERS = {
  AccountId: { name: 'accountId', in: 'path', required: true, schema: IDENTIFIER },
  IntegrationId: { name: 'integrationId', in: 'path', required: true, schema: IDENTIFIER },
  Kind: { name: 'kind', in: 'query', schema: { enum: ['first-party', 'third-party'] } },
  Search: { name: 'search', in: 'query', description: 'Words that all have to occur.', schema: { type: 'string' } },
  ApplicationIds: {
    name: 'id',
    in: 'query',
    description: 'Only applications with one of these identifiers. A server may ignore it.',
    schema: { type: 'array', items: IDENTIFIER, maxItems: 100 },
  },
  Cursor: {
    name: 'cursor',
    in: 'query',
    description: 'The `nextCursor` of the page before.',
    schema: { type: 'string' },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'The `id` of the last event that has come. The events after it follow, or a `change`.',
    schema: { type: 'string', maxLength: 200, pattern: '^[!-~]*$' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'The same one with every try of one action, which takes effect once.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The version that is to be changed, in quotation marks.',
    schema: { type: 'string' },
  },
};

/** The headers of answers by name. */
export const HEADERS = {
  ETag: { description: 'The version, in quotation marks.', schema: { type: 'string' } },
  'Idempotency-Replayed': { description: 'Present where an earlier try took effect.', schema: { const: 'true' } },
  'Retry-After': { description: 'Seconds to wait.', required: true, schema: { type: 'string', pattern: '^[0-9]+$' } },
  'Set-Cookie': { description: 'The session.', required: true, schema: { type: 'string' } },
};
