import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import * as cmDialog from './cm-config-dialog.stories.ts';
import * as configDialog from './integration-config-dialog.stories.ts';
import * as removal from './remove-integration-confirm.stories.ts';
import { ACCOUNT_ID, SCENARIOS, scene } from './scenarios.ts';
import * as picker from './third-party-picker.stories.ts';
import './matrix.css';

/** Every state of an element side by side. The toolbars hold for all. */
const meta: Meta = {
  title: 'Matrix',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};

export default meta;

type Story = StoryObj;

/** Scenarios with so many rows that they would hide the others. They have stories of their own. */
const LONG = /^(many|large|catalogue|failed-)/;
/** Scenarios that differ only in what a dialog does. */
const OF_DIALOGS =
  /^(add|some-add|saving|configuration-|connection|testing|changed-|consequences|has-|remov|every-|depend)/;

/** The section in every scenario in which it looks different. */
export const Section: Story = {
  render: () =>
    grid(
      SCENARIOS.filter((name) => !LONG.test(name) && !OF_DIALOGS.test(name)).map(
        (name) =>
          html`<integrations-section account-id=${ACCOUNT_ID} heading=${name} .adapter=${scene(name)}></integrations-section>`,
      ),
    ),
};

/** What the section says of each failure. */
export const SectionFailures: Story = {
  render: () =>
    grid(
      SCENARIOS.filter((name) => name.startsWith('failed-')).map(
        (name) =>
          html`<integrations-section account-id=${ACCOUNT_ID} heading=${name} .adapter=${scene(name)}></integrations-section>`,
      ),
    ),
};

export const Picker: Story = { tags: ['!test'], render: framed(picker) };
export const SetUp: Story = { tags: ['!test'], render: framed(configDialog) };
export const SetUpOfCm: Story = { tags: ['!test'], render: framed(cmDialog) };
export const Removal: Story = { tags: ['!test'], render: framed(removal) };

interface Framed {
  readonly default: { readonly title?: string };
  readonly [story: string]: unknown;
}

/** The stories of an element, each in a frame: a page has one modal dialog open. A test has no others to frame. */
function framed({ default: { title = '' }, ...stories }: Framed): NonNullable<Story['render']> {
  return (_args, { globals }) => {
    const settings = Object.entries(globals as Record<string, unknown>)
      .filter(([, value]) => typeof value === 'string' && /^[\w%.:-]+$/.test(value))
      .map(([name, value]) => `${name}:${String(value)}`);
    return grid(
      Object.keys(stories).map((name) => {
        const id = toId(title, storyNameFromExport(name));
        const query = new URLSearchParams({ id, viewMode: 'story', globals: settings.join(';') });
        return html`<figure>
          <figcaption>${storyNameFromExport(name)}</figcaption>
          <iframe src="iframe.html?${query.toString()}" title=${name} loading="lazy"></iframe>
        </figure>`;
      }),
    );
  };
}

function grid(cells: readonly TemplateResult[]): TemplateResult {
  return html`<div class="matrix">${cells}</div>`;
}
