import { afterAll, beforeAll, describe, it } from 'vitest';
import { describeAdapter } from '../../src/testing/index.ts';
import { openServerSubjects, type ServerSubjects } from './server-subjects.ts';
import { CONFIGURABLE, HELP_DESK, memorySubject, SCIM, SIGN_ON } from './subjects.ts';

const runner = { describe, it };
const overHttp = { ...runner, patience: 10_000 };

/** What the server's single sign-on takes: no secrets, and a value that may be left out. */
const SERVER_SIGN_ON = {
  applicationId: 'single-sign-on',
  configuration: {
    signInUrl: 'https://idp.example/sso',
    entityId: 'https://idp.example',
    signingCertificate: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    allowPortalCredentials: false,
  },
};

describeAdapter('the memory adapter', () => memorySubject(), runner);
describeAdapter(
  'the memory adapter with an application without secrets',
  () => ({ ...memorySubject(), configurable: SIGN_ON }),
  runner,
);
describeAdapter(
  'the memory adapter with a secret that may be absent',
  () => ({ ...memorySubject(), configurable: HELP_DESK }),
  runner,
);
describeAdapter(
  'the memory adapter with a secret that is bound to an address',
  () => ({ ...memorySubject(), configurable: SCIM }),
  runner,
);

describe('over HTTP', () => {
  let server: ServerSubjects;

  beforeAll(async () => {
    server = await openServerSubjects();
  });

  afterAll(() => server.close());

  describeAdapter('the REST adapter and the reference server', () => server.create(CONFIGURABLE), overHttp);
  describeAdapter('the same with an application without secrets', () => server.create(SERVER_SIGN_ON), overHttp);
});
