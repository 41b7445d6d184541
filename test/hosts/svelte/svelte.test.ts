import { describeHost } from '../scenario.ts';
import { mountAccountPage } from './mount.svelte.ts';

describeHost('Svelte 5', mountAccountPage);
