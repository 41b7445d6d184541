import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPicker, opener, pressOutside } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';

const dialog = page.getByRole('dialog', { name: 'Integrations' });
const done = page.getByRole('button', { name: 'Done' });
const cancel = page.getByRole('button', { name: 'Cancel' });
const addCm = page.getByRole('button', { name: /^Add: CM\.com/ });
const addSso = page.getByRole('button', { name: /^Add: Single sign-on/ });
const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });

const empty = () => catalogueAdapter({ integrations: [] });

describe('choosing', () => {
  it('marks an application, takes it back, and says in words what Done will do', async () => {
    const control = empty();
    await openPicker(control);
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'false');
    await expect.element(page.getByText('Nothing selected')).toBeVisible();

    await userEvent.click(addCm);
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'true');
    await expect.element(addCm).toHaveAccessibleName('Add: CM.com, Selected');
    await expect.element(page.getByText('1 application will be added')).toBeVisible();

    await userEvent.click(addSso);
    await expect.element(page.getByText('2 applications will be added')).toBeVisible();

    await userEvent.click(addCm);
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'false');
    await expect.element(addCm).toHaveAccessibleName('Add: CM.com');
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
    expect(control.callsOf('addIntegration')).toEqual([]);
  });

  it.for([
    ['Cancel', () => userEvent.click(cancel)],
    ['the close button', () => userEvent.click(page.getByRole('button', { name: 'Close' }))],
    ['Escape', () => userEvent.keyboard('{Escape}')],
  ] as const)('adds nothing on %s, and forgets what was chosen', async ([, leave]) => {
    const control = empty();
    const picker = await openPicker(control);
    await userEvent.click(addCm);
    await leave();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(picker.open).toBe(false);
    expect(control.callsOf('addIntegration')).toEqual([]);

    await userEvent.click(opener);
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'false');
    await expect.element(page.getByText('Nothing selected')).toBeVisible();
  });

  it('closes on Done where nothing is chosen, without a request', async () => {
    const control = empty();
    await openPicker(control);
    await userEvent.click(addCm);
    await userEvent.click(addCm);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration')).toEqual([]);
  });

  it('keeps choices while the tab and the search change', async () => {
    await openPicker(empty());
    await userEvent.click(addCm);
    await userEvent.click(page.getByRole('tab', { name: 'Mitel' }));
    await userEvent.click(page.getByRole('button', { name: /^Add: MiCollab/ }));
    await userEvent.fill(page.getByRole('searchbox'), 'gateway');
    await expect.element(page.getByText('2 applications will be added')).toBeVisible();
    await userEvent.clear(page.getByRole('searchbox'));
    await userEvent.click(page.getByRole('tab', { name: '3rd party' }));
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('Done', () => {
  it('sends one request for each application, with a key of its own, and closes', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const added = eventsAt(document.body, 'integration-added');
    await userEvent.click(addCm);
    await userEvent.click(addSso);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();

    const sent = control.callsOf('addIntegration').map(({ argument }) => argument);
    expect(sent.map(({ accountId, applicationId }) => [accountId, applicationId])).toEqual([
      ['100', 'cm.com'],
      ['100', 'single-sign-on'],
    ]);
    expect(sent[0]?.['idempotencyKey']).toMatch(/^\S{16,}$/);
    expect(sent[1]?.['idempotencyKey']).not.toBe(sent[0]?.['idempotencyKey']);
    expect(added.map(({ integration }) => integration.applicationId)).toEqual(['cm.com', 'single-sign-on']);
    expect(added[0]?.target).toBe(picker);

    await userEvent.click(opener);
    await expect.element(cmSwitch).toBeChecked();
    await expect.element(page.getByText('Nothing selected')).toBeVisible();
  });

  it('says before each request and after each answer what happens', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const order: string[] = [];
    picker.addEventListener('integration-adding', ({ applicationId }) => {
      order.push(`adding ${applicationId} after ${control.callsOf('addIntegration').length}`);
    });
    picker.addEventListener('integration-added', ({ integration }) => order.push(`added ${integration.applicationId}`));
    picker.addEventListener('close', () => order.push('close'));
    await userEvent.click(addCm);
    await userEvent.click(addSso);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    expect(order).toEqual([
      'adding cm.com after 0',
      'adding single-sign-on after 1',
      'added cm.com',
      'added single-sign-on',
      'close',
    ]);
  });

  it('sends once on a double press', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const adding = eventsAt(picker, 'integration-adding');
    await userEvent.click(addCm);
    const release = control.hold('addIntegration');
    await userEvent.dblClick(done);
    await userEvent.keyboard('{Enter}');
    release();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration')).toHaveLength(1);
    expect(adding).toHaveLength(1);
  });

  it('leaves an application to a host that cancels the event', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const added = eventsAt(picker, 'integration-added');
    picker.addEventListener('integration-adding', (event) => {
      if (event.applicationId === 'cm.com') event.preventDefault();
    });
    await userEvent.click(addCm);
    await userEvent.click(addSso);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration').map(({ argument }) => argument['applicationId'])).toEqual([
      'single-sign-on',
    ]);
    expect(added.map(({ integration }) => integration.applicationId)).toEqual(['single-sign-on']);
  });
});

describe('while it adds', () => {
  it('stays open, says so, and takes no choices', async () => {
    const control = empty();
    const picker = await openPicker(control);
    await userEvent.click(addCm);
    const release = control.hold('addIntegration');
    await userEvent.click(done);
    await expect.element(page.getByText('Adding…')).toBeVisible();
    await expect.element(dialog).toHaveAttribute('aria-busy', 'true');
    for (const name of ['Done', 'Cancel', 'Close']) {
      await expect.element(page.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
    }
    await expect.element(addSso).toHaveAttribute('aria-disabled', 'true');

    await userEvent.keyboard('{Escape}{Escape}{Escape}');
    await pressOutside();
    await userEvent.click(cancel, { force: true });
    await userEvent.click(page.getByRole('button', { name: 'Close' }), { force: true });
    await userEvent.click(addSso, { force: true });
    await expect.element(dialog).toBeVisible();
    expect(picker.open).toBe(true);

    release();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration')).toHaveLength(1);
  });

  it('goes on when the host closes it, and does not open again when it fails', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const errors = eventsAt(picker, 'integrations-error');
    await userEvent.click(addCm);
    const release = control.hold('addIntegration');
    await userEvent.click(done);
    await expect.poll(() => control.callsOf('addIntegration')).toHaveLength(1);
    picker.close();
    await expect.element(dialog).not.toBeInTheDocument();
    control.fail('addIntegration', 'forbidden');
    release();
    await expect.poll(() => errors).toHaveLength(1);
    expect(picker.open).toBe(false);

    await userEvent.click(opener);
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'false');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('is usable again when it was closed and opened in the meantime', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const added = eventsAt(picker, 'integration-added');
    await userEvent.click(addCm);
    const release = control.hold('addIntegration');
    await userEvent.click(done);
    await expect.poll(() => control.callsOf('addIntegration')).toHaveLength(1);
    picker.close();
    await picker.updateComplete;
    picker.show();
    await expect.element(dialog).toBeVisible();
    release();
    await expect.element(cmSwitch).toBeChecked();
    expect(picker.open).toBe(true);
    expect(added).toHaveLength(1);
    await userEvent.click(addSso);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('tells of a late answer when it was removed, and is as good as new when it comes back', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const added = eventsAt(picker, 'integration-added');
    await userEvent.click(addCm);
    const release = control.hold('addIntegration');
    await userEvent.click(done);
    await expect.poll(() => control.callsOf('addIntegration')).toHaveLength(1);
    const parent = picker.parentElement!;
    picker.remove();
    release();
    await expect.poll(() => added).toHaveLength(1);
    await expect.poll(() => picker.open).toBe(false);
    parent.append(picker);
    await picker.updateComplete;
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    await expect.element(cmSwitch).toBeChecked();
    await expect.element(done).toHaveAttribute('aria-disabled', 'false');
  });
});
