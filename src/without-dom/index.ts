// What the root exports where there is no DOM: the same names as index.ts.
export * from '../root-names.ts';
export * from '../localization/root-names.ts';
export * from '../model/root-names.ts';
export * from '../setup/setup.events.ts';
export * from '../ui/host/contexts.ts';
export * from '../integrations-section/integrations-section.events.ts';
export * from '../integrations-section/pausing/pausing.events.ts';
export * from '../ui/errors.events.ts';
export * from '../remove-integration-confirm/remove-integration-confirm.events.ts';
export * from '../ui/adding.events.ts';
export * from './elements.ts';
