import type { Meta } from '@storybook/web-components-vite';
import { inHost, opened, type Args, type Story } from './in-host.ts';

const meta: Meta<Args> = { ...inHost('fiori'), title: 'Themes/SAP Fiori' };

export default meta;

export const Section: Story = {};

export const Adding: Story = { play: opened((section) => section.openPicker()) };

export const SetUp: Story = { play: opened((section) => section.openConfiguration('teams')) };

export const Removal: Story = { play: opened((section) => section.confirmRemoval('cm'), 'alertdialog') };
