import { fixture } from '@open-wc/testing/pure';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/integration-config-dialog/define.ts';
import '../../../src/remove-integration-confirm/define.ts';
import '../../../src/third-party-picker/define.ts';
import { HOST_NAMES, HOSTS } from '../../../stories/hosts/hosts.ts';
import type { Host } from '../../../stories/hosts/host.ts';
import { contrast, groundOf, textsIn } from '../../support/fixtures/contrast.ts';
import { catalogueAdapter, still } from '../../support/fixtures/section-fixture.ts';

const TAGS = [
  'integrations-section',
  'third-party-picker',
  'integration-config-dialog',
  'remove-integration-confirm',
] as const;
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

function styleSheet(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

/** Shows an element on a page of a host, which its theme may find without any variable of the host. */
async function show(tag: string, host: Host, scheme: Scheme, has: { variables: boolean }): Promise<HTMLElement> {
  const element = document.createElement(tag) as HTMLElement & { open: boolean };
  Object.assign(element, { adapter: catalogueAdapter().adapter, accountId: '100', integrationId: 'i-teams' });
  const around = document.createElement('div');
  Object.assign(around, { className: 'host', lang: 'en' });
  around.dataset['theme'] = scheme;
  around.style.colorScheme = scheme;
  around.append(element);
  styleSheet((has.variables ? host.css : '') + host.theme);
  await fixture(around as unknown as string);
  element.open = true;
  await expect.element(page.getByText(/Microsoft Teams/).first()).toBeVisible();
  await still(element);
  return element;
}

describe.each(HOST_NAMES)('the theme %s', (name) => {
  const host = HOSTS[name];

  describe.each(SCHEMES)('in %s', (scheme) => {
    it('leaves a button readable that the pointer is over', async () => {
      const element = await show('remove-integration-confirm', host, scheme, { variables: true });
      const button = page.getByRole('button', { name: 'Remove integration', exact: true });
      await userEvent.hover(button);
      await still(element);
      const { color } = getComputedStyle(button.element());
      expect(contrast(color, groundOf(button.element()))).toBeGreaterThanOrEqual(4.5);
      await userEvent.unhover(button);
    });

    it.each(TAGS)('makes texts of %s that can be read, with the variables of the host and without', async (tag) => {
      for (const variables of [true, false]) {
        const element = await show(tag, host, scheme, { variables });
        const texts = textsIn(element.shadowRoot!);
        expect(texts.length).toBeGreaterThan(4);
        for (const text of texts) {
          const { color } = getComputedStyle(text);
          const ground = groundOf(text);
          const what = `${text.textContent.trim()}: ${color} on ${ground}`;
          expect(contrast(color, ground), what).toBeGreaterThanOrEqual(4.5);
        }
        element.parentElement?.remove();
      }
    });

    it('takes the accent of the host, also when it changes', async () => {
      const element = await show('integration-config-dialog', host, scheme, { variables: true });
      const ground = (): string =>
        getComputedStyle(element.shadowRoot!.querySelector('.button.primary')!).backgroundColor;
      const own = document.createElement('div');
      element.parentElement!.append(own);
      own.style.background = `var(${host.accent})`;
      own.style.transition = 'none';
      expect(ground()).toBe(getComputedStyle(own).backgroundColor);
      element.parentElement!.style.setProperty(host.accent, 'rgb(0, 80, 0)');
      await still(element);
      expect(ground()).toBe('rgb(0, 80, 0)');
    });
  });

  it('gives way to a rule of the page', async () => {
    styleSheet('third-party-picker { --integrations-accent-color: rgb(1, 2, 3); }');
    const element = await show('third-party-picker', host, 'light', { variables: true });
    expect(getComputedStyle(element.shadowRoot!.querySelector('.button.primary')!).backgroundColor).toBe(
      'rgb(1, 2, 3)',
    );
  });
});

it('the theme shadcn is dark under the class dark', async () => {
  styleSheet(HOSTS.shadcn.theme);
  const around = document.createElement('div');
  around.className = 'dark';
  around.append(document.createElement('third-party-picker'));
  await fixture(around as unknown as string);
  expect(getComputedStyle(around.firstElementChild!).colorScheme).toBe('dark');
});
