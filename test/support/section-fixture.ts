import { fixture, html } from '@open-wc/testing/pure';
import { expect, onTestFinished } from 'vitest';
import type { Locator } from 'vitest/browser';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import '../../src/integrations-section/define.ts';
import type { IntegrationsSection } from '../../src/integrations-section/integrations-section.ts';
import { APPLICATIONS, INTEGRATIONS } from './catalogue.ts';
import { controlledAdapter, type ControlledAdapter, type ControlledAdapterOptions } from './controlled-adapter.ts';

/** A controlled adapter on the test catalogue, with an integration in each status on every account. */
export function catalogueAdapter(options: Partial<ControlledAdapterOptions> = {}): ControlledAdapter {
  return controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS, ...options });
}

/** A section that shows an account of an adapter, in a language. */
export function showSection(adapter: IntegrationsAdapter | undefined, lang = 'en'): Promise<IntegrationsSection> {
  return fixture(html`<integrations-section account-id="100" lang=${lang} .adapter=${adapter}></integrations-section>`);
}

/** Collects the events of a type that reach a target. */
export function eventsAt<K extends keyof HTMLElementEventMap>(target: EventTarget, type: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  const collect = (event: Event): void => void events.push(event as HTMLElementEventMap[K]);
  target.addEventListener(type, collect);
  onTestFinished(() => target.removeEventListener(type, collect));
  return events;
}

/** Waits until a control has the focus, in whatever shadow root it is. */
export async function focusOn(control: Locator): Promise<void> {
  await expect
    .poll(() => control.query()?.matches(':focus'), { message: `focus on ${control.asLocator()}` })
    .toBe(true);
}

/** Puts an end to what moves in an element, so that colours and places are those that stay. */
export async function still(element: Element): Promise<void> {
  for (const root of shadowRoots(element)) {
    for (const animation of root.getAnimations()) animation.cancel();
  }
  await new Promise(requestAnimationFrame);
}

/** The shadow roots in an element, from the outermost to the innermost. */
export function shadowRoots(element: Element): ShadowRoot[] {
  const { shadowRoot } = element;
  if (!shadowRoot) return [...element.children].flatMap(shadowRoots);
  return [
    shadowRoot,
    ...[...shadowRoot.querySelectorAll('*')].flatMap((inner) => (inner.shadowRoot ? shadowRoots(inner) : [])),
  ];
}
