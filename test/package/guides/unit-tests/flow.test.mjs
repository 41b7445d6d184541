// A unit test of a host, for Vitest and Jest alike.
import { IntegrationsSection } from 'integration-elements';
import { createMemoryAdapter } from 'integration-elements/adapters/memory';
import 'integration-elements/define';

/** All elements that a selector matches, also in shadow roots. */
function find(selector, root = document.body) {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? find(selector, shadowRoot) : [],
  );
  return [...root.querySelectorAll(selector), ...inner];
}

function nameOf(element) {
  const texts = (attribute) =>
    element
      .getAttribute(attribute)
      ?.split(' ')
      .map((id) => element.getRootNode().getElementById(id)?.textContent)
      .join(' ');
  const name =
    element.getAttribute('aria-label') ??
    texts('aria-labelledby') ??
    element.labels?.[0]?.textContent ??
    element.textContent;
  return name.replaceAll(/\s+/g, ' ').trim();
}

const ROLES = {
  button: 'button:not([role])',
  switch: '[role="switch"]',
  listitem: 'li',
  textbox: 'input',
  dialog: 'dialog[open]',
  region: 'section',
};

/** Elements by role and name, within open dialogs while there are any. */
function queryAllByRole(role, name) {
  const dialogs = find(ROLES.dialog);
  const roots = role !== 'dialog' && dialogs.length > 0 ? dialogs : [document.body];
  return roots.flatMap((root) => find(ROLES[role], root)).filter((element) => nameOf(element).includes(name));
}

async function until(check) {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = check();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`In vain: ${check}`);
}

const findByRole = (role, name) => until(() => queryAllByRole(role, name)[0]);

async function type(label, text) {
  const input = await findByRole('textbox', label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

test('rows, the panel, adding, setting up and removing', async () => {
  const setup = [{ name: 'key', label: 'Key', type: 'secret', required: true }];
  const applications = ['CM.com', 'Chat'].map((name) => ({
    id: name.toLowerCase(),
    name,
    kind: 'third-party',
    ...(name === 'Chat' && { setup }),
  }));
  const integrations = { 100: [{ id: '1', applicationId: 'chat', status: 'active' }] };
  const section = document.createElement('integrations-section');
  expect(section).toBeInstanceOf(IntegrationsSection);
  section.accountId = '100';
  section.adapter = createMemoryAdapter({ applications, integrations });
  document.body.append(section);
  await findByRole('region', 'Integrations');
  await findByRole('listitem', 'Chat');

  (await findByRole('button', 'Add new')).click();
  await findByRole('dialog', 'Integrations');
  (await findByRole('button', 'Add: CM.com')).click();
  (await findByRole('button', 'Done')).click();

  (await findByRole('button', 'Complete setup: CM.com')).click();
  await findByRole('dialog', 'CM.com configuration');
  await type('Name', 'Support');
  await type('CM.com account ID', '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed');
  await type('Product token', '9f1c7c0e-5a53-4a0f-8a53-0f6a3f1f2b11');
  (await findByRole('button', 'Save')).click();
  await findByRole('button', 'Edit: CM.com');
  await until(() => find(ROLES.dialog).length === 0);

  (await findByRole('switch', 'CM.com integration')).click();
  await findByRole('dialog', 'Remove CM.com integration');
  (await findByRole('button', 'Cancel')).click();
  await until(() => find(ROLES.dialog).length === 0);
  (await findByRole('switch', 'CM.com integration')).click();
  (await findByRole('button', 'Remove integration')).click();
  await until(() => find(ROLES.dialog).length === 0 && queryAllByRole('switch', 'CM.com integration').length === 0);
  expect(queryAllByRole('switch', 'Chat integration')).toHaveLength(1);
});
