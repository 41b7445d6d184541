import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { dialogDocs } from '../dialog-docs.ts';
import { play, type Person } from '../person.ts';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from '../scenarios.ts';

/** What a story of the flow is told. */
export interface Args {
  scenario: ScenarioName;
}

/** A story of the flow: an account page with the section, and what somebody does there. */
export type Story = StoryObj<Args>;

/** What all steps of the flow share, and what happens in one of them. */
export function step(description: string): Meta<Args> {
  return {
    component: 'integrations-section',
    args: { scenario: 'usual' },
    argTypes: { scenario: scenarioControl },
    parameters: {
      docs: { ...dialogDocs(720).docs, description: { component: description } },
      controls: { include: ['scenario'] },
    },
    render: ({ scenario }): TemplateResult =>
      html`<integrations-section account-id=${ACCOUNT_ID} .adapter=${scene(scenario)}></integrations-section>`,
  };
}

/** A story in a scenario, and what somebody does in it. */
export function told(scenario: ScenarioName, act: (person: Person) => Promise<void>): Story {
  return { args: { scenario }, play: play(act) };
}
