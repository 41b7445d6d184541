import { describe, expect, it } from 'vitest';
import { fixtureCleanup } from '@open-wc/testing/pure';
import { page, userEvent } from 'vitest/browser';
import { ALL_PERMITTED } from '../../../src/model/permissions.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { choose, moreButton, openMenu } from '../../support/fixtures/row-menu.ts';
import { eventsAt, focusOn, showSection, still } from '../../support/fixtures/section-fixture.ts';
import { CM, GATEWAY, ACCOUNT, more, pause, resume, paused, active, alert, pausable } from './support.ts';

describe('an integration that is active or paused', () => {
  it('can be paused and resumed, whatever its application is set up with', async () => {
    const { adapter } = pausable([CM, GATEWAY, { ...CM, id: 'i-2', applicationId: 'single-sign-on', status: 'error' }]);
    await showSection(adapter);
    await openMenu('CM.com');
    await expect.element(pause).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await openMenu('CloudLink Gateway');
    await expect.element(resume).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await openMenu('Single sign-on');
    expect(page.getByRole('menuitem', { name: /Pause|Resume/ })).toHaveLength(0);
    expect(page.getByRole('switch')).toHaveLength(3);
  });

  it('cannot where the adapter lacks one of the two methods, or the application is not pausable', async () => {
    const { adapter } = pausable();
    const { resumeIntegration: _resume, ...half } = { ...adapter };
    await showSection(half);
    await openMenu('CM.com');
    expect(pause).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    const applications = APPLICATIONS.map((application) => ({ ...application, pausable: false }));
    fixtureCleanup();
    await showSection(pausable([CM], { applications }).adapter);
    await openMenu('CM.com');
    expect(pause).toHaveLength(0);
  });

  it('shows why it was not paused as soon as the page is told', async () => {
    const control = pausable([CM]);
    control.fail('pauseIntegration', 'forbidden');
    const section = await showSection(control.adapter);
    const shown: boolean[] = [];
    section.addEventListener('integrations-error', () => {
      section.requestUpdate();
      // The first update after the event.
      void section.updateComplete.then(() =>
        shown.push(Boolean(section.renderRoot.querySelector('li [role="alert"]'))),
      );
    });
    await choose('Pause', 'CM.com');
    await expect.poll(() => shown).toEqual([true]);
  });

  it('is not paused any more as soon as the section is read-only, whatever its row still shows', async () => {
    const control = pausable();
    const section = await showSection(control.adapter);
    await openMenu('CM.com');
    await expect.element(pause).toBeVisible();
    const shown = pause.element() as HTMLElement;
    const told = eventsAt(section, 'integration-pausing');
    section.readonly = true;
    shown.click();
    await section.updateComplete;
    await openMenu('CM.com');
    await expect.element(pause).toHaveAttribute('aria-disabled', 'true');
    expect(control.callsOf('pauseIntegration')).toHaveLength(0);
    expect(told).toEqual([]);
  });

  it('is announced as paused and keeps the focus, in the middle of the same row', async () => {
    const control = pausable();
    const section = await showSection(control.adapter);
    await expect.element(more).toBeVisible();
    (more.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await focusOn(pause);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('CM.com is paused.')).toBeInTheDocument();
    await expect.element(page.getByRole('listitem').first()).toMatchTextContent(/Paused/);
    await focusOn(more);
    await userEvent.keyboard(' ');
    await focusOn(resume);
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('CM.com is active again.')).toBeInTheDocument();
    await focusOn(more);
    expect(section.shadowRoot!.querySelector('[role=switch]')).toHaveProperty('ariaChecked', 'true');
    const [first] = control.callsOf('pauseIntegration');
    expect(first?.argument).toEqual({
      ...ACCOUNT,
      integrationId: CM.id,
      version: '1',
      idempotencyKey: expect.any(String),
    });
  });

  it('speaks German', async () => {
    await showSection(pausable([CM]).adapter, 'de');
    await choose('Pausieren', 'CM.com', 'Weitere Aktionen');
    await expect.element(page.getByText('CM.com ist pausiert.')).toBeInTheDocument();
  });

  it('is disabled with the reason where configuring is not allowed', async () => {
    const permissions = { ...ALL_PERMITTED, configure: 'Ask Ann.' };
    const control = pausable([CM], { permissions });
    await showSection(control.adapter);
    await openMenu('CM.com');
    await expect.element(pause).toHaveAttribute('aria-disabled', 'true');
    await expect.element(pause).toHaveAccessibleDescription('Ask Ann.');
    (pause.element() as HTMLElement).click();
    expect(control.callsOf('pauseIntegration')).toEqual([]);
  });

  it.for(['light', 'dark'])('is accessible, with a failure, too, in %s', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const control = pausable();
    control.fail('pauseIntegration', 'unavailable');
    const section = await showSection(control.adapter);
    await choose('Pause', 'CM.com');
    await expect.element(alert).toBeVisible();
    await still(section);
    await expect(section).to.be.accessible();
  });
});

describe('a press', () => {
  it('sends one request, however often it is pressed, and says that it takes time', async () => {
    const control = pausable([CM]);
    const release = control.hold('pauseIntegration');
    await showSection(control.adapter);
    await openMenu('CM.com');
    const opener = more.element();
    const element = pause.element() as HTMLElement;
    element.click();
    element.click();
    await expect.element(moreButton('CM.com', 'Pausing…')).toHaveAttribute('aria-busy', 'true');
    expect(moreButton('CM.com', 'Pausing…').element()).toBe(opener);
    await openMenu('CM.com', 'Pausing…');
    await expect.element(pause).toHaveAttribute('aria-disabled', 'true');
    (pause.element() as HTMLElement).click();
    release();
    await expect.element(more).toHaveAttribute('aria-busy', 'false');
    await expect.element(resume).toBeVisible();
    expect(control.callsOf('pauseIntegration')).toHaveLength(1);
  });

  it('tells the page before, which can take over, and after', async () => {
    const control = pausable([CM]);
    const section = await showSection(control.adapter);
    const before = [...(['integration-pausing', 'integration-resuming'] as const)].map((type) =>
      eventsAt(section, type),
    );
    const told = eventsAt(section.parentElement!, 'integration-paused');
    const resumed = eventsAt(section.parentElement!, 'integration-resumed');
    const takeOver = (event: Event): void => event.preventDefault();
    section.addEventListener('integration-pausing', takeOver, { once: true });
    await choose('Pause', 'CM.com');
    expect(control.callsOf('pauseIntegration')).toEqual([]);
    await choose('Pause', 'CM.com');
    await expect.element(paused).toBeVisible();
    await choose('Resume', 'CM.com');
    await expect.element(active).toBeVisible();
    expect(
      before.map((events) => events.map((event) => [event.integrationId, event.cancelable, event.composed])),
    ).toEqual([
      [
        [CM.id, true, true],
        [CM.id, true, true],
      ],
      [[CM.id, true, true]],
    ]);
    expect([...told, ...resumed].map(({ integration, cancelable }) => [integration.status, cancelable])).toEqual([
      ['paused', false],
      ['active', false],
    ]);
  });
});
