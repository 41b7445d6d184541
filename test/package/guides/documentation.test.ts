import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { strictest, write } from '../support/host.ts';
import { startLanguageServer, type LanguageServer } from '../support/language-server.ts';

const FILE = 'documentation/hover.ts';
/** The interfaces that hosts write or read. */
const INTERFACES = [
  'AccountQuery',
  'AddIntegration',
  'Application',
  'ApplicationQuery',
  'Authorization',
  'ChangeIntegration',
  'Configuration',
  'ConfigurationTest',
  'ConfigureIntegration',
  'DataIssue',
  'Field',
  'FieldOption',
  'Integration',
  'IntegrationsAdapter',
  'IntegrationsErrorDetails',
  'Page<string>',
  'Permissions',
  'RedirectSetup',
  'RemovalPreview',
  'StartAuthorization',
];

const host = inject('host');
let server: LanguageServer;

beforeAll(async () => {
  write(host, 'documentation/tsconfig.json', JSON.stringify({ compilerOptions: strictest('bundler') }));
  server = await startLanguageServer(host);
});

afterAll(() => server.close());

function declaration(type: string, use: string): string {
  return `import type { ${type.replace(/<.*/, '')} } from 'integration-elements';\ndeclare const it: ${type};\n${use}\n`;
}

describe('an editor', () => {
  it.each(INTERFACES)('explains each property of %s', async (type) => {
    server.open(FILE, declaration(type, 'it.'));
    const names = await server.complete(FILE, 2, 'it.'.length);
    expect(names).not.toEqual([]);
    server.open(FILE, declaration(type, names.map((name) => `it.${name};`).join('\n')));
    const silent: string[] = [];
    for (const [index, name] of names.entries()) {
      if ((await server.documentation(FILE, index + 2, 'it.'.length)) === '') silent.push(name);
    }
    expect(silent).toEqual([]);
  });

  it('says what the keywords of an application are', async () => {
    server.open(FILE, declaration('Application', 'it.keywords;'));
    expect(await server.documentation(FILE, 2, 'it.'.length)).toBe('Other and former names, searched with the name.');
  });
});
