import { expect, onTestFinished, vi, type Mock } from 'vitest';
import { page } from 'vitest/browser';
import type { Authorization } from '../../src/model/authorization.ts';
import type { RedirectSetup } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';
import { controlledAdapter, type ControlledAdapter } from '../support/controlled-adapter.ts';
import { button, placeDialog, type OpenDialog } from './config-dialog.ts';

export const URL_OF_SITE = 'https://consent.example/authorize?state=a-state-for-tests';
export const SETUP: RedirectSetup = {
  kind: 'redirect',
  label: { en: 'Continue to Office', de: 'Weiter zu Office' },
  help: { en: 'Office opens in a new window.', de: 'Office öffnet sich in einem neuen Fenster.' },
  consenter: { en: 'The administrator of your tenant', de: 'Der Administrator Ihres Mandanten' },
};

export const proceed = button('Continue to Office');
export const waiting = page.getByText('Waiting for consent…', { exact: true }).last();
export const alert = page.getByRole('alert');

interface Options {
  integration?: Partial<Integration>;
  setup?: RedirectSetup;
  authorization?: Partial<Authorization>;
  lang?: string;
}

/** An adapter whose only application is set up at another site, and what somebody decides there. */
export interface ConsentAdapter extends ControlledAdapter {
  settle(status: Integration['status'], statusReason?: Integration['statusReason']): void;
}

export function consentAdapter({ integration = {}, setup = SETUP, authorization = {} }: Options = {}): ConsentAdapter {
  let settled: ((outcome: Pick<Integration, 'status' | 'statusReason'>) => void) | undefined;
  const control = controlledAdapter({
    applications: [{ id: 'office', name: 'Office', kind: 'third-party', setup }],
    integrations: [{ id: 'i-office', applicationId: 'office', status: 'setup-required', version: '1', ...integration }],
    startAuthorization: (_integration, settle) => {
      settled = settle;
      return { url: URL_OF_SITE, ...authorization };
    },
  });
  return {
    ...control,
    settle: (status, statusReason) => settled?.({ status, ...(statusReason !== undefined && { statusReason }) }),
  };
}

/** The set-up at another site, open. */
export async function openConsent(options: Options = {}): Promise<OpenDialog & { control: ConsentAdapter }> {
  const control = consentAdapter(options);
  const opened = await placeDialog({ control, integrationId: 'i-office', lang: options.lang ?? 'en' });
  opened.opener.focus();
  opened.element.show();
  await expect
    .element(
      page
        .getByRole('dialog')
        .getByText(/Office/)
        .first(),
    )
    .toBeVisible();
  return { ...opened, control };
}

/** A window of the browser as far as the library uses it. */
export interface FakeWindow {
  opener: unknown;
  closed: boolean;
  location: { replace: Mock<(url: string) => void> };
  close: Mock<() => void>;
}

/** Lets the browser open windows, or none. */
export function windows(isBlocked = false): { opened: FakeWindow[]; open: Mock } {
  const opened: FakeWindow[] = [];
  const open = vi.spyOn(window, 'open').mockImplementation(() => {
    if (isBlocked) return null;
    const fake: FakeWindow = {
      opener: window,
      closed: false,
      location: { replace: vi.fn() },
      close: vi.fn(() => void (fake.closed = true)),
    };
    opened.push(fake);
    return fake as unknown as Window;
  });
  onTestFinished(() => open.mockRestore());
  return { opened, open };
}

/** Lets time pass only when a test says so. Promises settle as always. */
export function ownTime(): (milliseconds: number) => Promise<void> {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  return async (milliseconds) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
}
