import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Answer {
  content?: Record<string, { schema: object }>;
  headers?: Record<string, { $ref: string }>;
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Answer | { $ref: string }> }>>;
  components: {
    responses: Record<string, Answer>;
    headers: Record<string, { required?: boolean; schema: object }>;
    parameters: Record<string, { schema: object }>;
  };
}

/** The published description of the HTTP contract. */
export const OPENAPI = JSON.parse(
  readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'),
) as Document;

const ADDRESS = 'openapi.json';
// The document is no schema itself; it is where the schemas refer to.
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(OPENAPI, ADDRESS);
addFormats(ajv);

/**
 * What the document does not allow in the answer to a request to a path below `/api`; nothing where all of it is
 * described.
 */
export async function deviations(method: string, path: string, response: Response): Promise<string[]> {
  const place = `${method} ${path}: ${response.status}`;
  const answer = describedAnswer(method, path, response.status);
  if (!answer) return [`${place} is not described`];
  const type = response.headers.get('Content-Type')?.split(';')[0];
  // A stream of events does not end, and has no schema but its type.
  if (type === 'text/event-stream') return answer.content?.[type] ? [] : [`${place} is ${type}`];
  const text = await response.clone().text();
  if (!answer.content) return text === '' ? [] : [`${place} has a body`];
  const schema = answer.content[type ?? '']?.schema;
  if (!schema) return [`${place} is ${type}`];
  return [
    ...faults(schema, type?.endsWith('json') ? JSON.parse(text) : text),
    ...Object.entries(answer.headers ?? {}).flatMap(([name, { $ref }]) =>
      headerFaults(name, $ref, response.headers.get(name)),
    ),
  ].map((fault) => `${place} ${fault}`);
}

/** Whether the document describes a path, and its template there. */
export function templateOf(path: string): string | undefined {
  const [bare = ''] = path.split('?');
  return Object.keys(OPENAPI.paths).find((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(bare),
  );
}

function describedAnswer(method: string, path: string, status: number): Answer | undefined {
  const template = templateOf(path);
  const described = template && OPENAPI.paths[template]?.[method.toLowerCase()]?.responses[status];
  if (!described) return template && OPENAPI.paths[template]?.[method.toLowerCase()] ? undefined : unknownPlace(status);
  return '$ref' in described ? OPENAPI.components.responses[described.$ref.split('/').at(-1) ?? ''] : described;
}

/** What is not described at all is answered with a problem. */
function unknownPlace(status: number): Answer | undefined {
  return OPENAPI.components.responses[`Problem${status}`];
}

function headerFaults(name: string, reference: string, value: string | null): string[] {
  const header = OPENAPI.components.headers[reference.split('/').at(-1) ?? ''];
  if (value === null) return header?.required ? [`has no ${name}`] : [];
  return header ? faults(header.schema, value).map((fault) => `${name}: ${fault}`) : [`${name} is not described`];
}

/** What a schema of the document does not allow in a value; nothing where all of it is described. */
export function faultsOf(schema: string, value: unknown): string[] {
  return faults({ $ref: `#/components/schemas/${schema}` }, value);
}

/** What the document does not allow in the value of a parameter. */
export function parameterFaults(name: string, value: unknown): string[] {
  return faults(OPENAPI.components.parameters[name]?.schema ?? { not: {} }, value);
}

function faults(schema: object, data: unknown): string[] {
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${ADDRESS}#/`)) as object;
  return ajv.validate(absolute, data) ? [] : [ajv.errorsText()];
}
