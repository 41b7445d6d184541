import * as fc from 'fast-check';

interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema;
  items?: JsonSchema;
}

/** Whatever a schema of a document allows, as far as the schemas of requests go. */
export function arbitraryOf(schema: JsonSchema, document: object): fc.Arbitrary<unknown> {
  const { $ref, type, anyOf, properties, required, additionalProperties, items } = schema;
  if ($ref) return arbitraryOf(target($ref, document), document);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((each) => arbitraryOf(each, document)));
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => arbitraryOf({ ...schema, type: each }, document)));
  switch (type) {
    case 'object':
      return additionalProperties
        ? fc.dictionary(fc.string(), arbitraryOf(additionalProperties, document))
        : fc.record(
            Object.fromEntries(
              Object.entries(properties ?? {}).map(([name, each]) => [name, arbitraryOf(each, document)]),
            ),
            { requiredKeys: required ?? [] },
          );
    case 'array':
      return fc.array(arbitraryOf(items ?? {}, document));
    case 'string':
      return fc.string({ unit: 'binary' });
    case 'number':
      return fc.double();
    case 'integer':
      return fc.integer();
    case 'boolean':
      return fc.boolean();
    case undefined:
    default:
      return fc.jsonValue();
  }
}

function target(reference: string, document: object): JsonSchema {
  let found: unknown = document;
  for (const step of reference.slice(2).split('/')) found = (found as Record<string, unknown>)[step];
  return found as JsonSchema;
}
