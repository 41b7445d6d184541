// What the section loads after its first paint, as one module, so that it comes with one request.
import '../cm-config-dialog/define.ts';
import '../integration-config-dialog/define.ts';
import '../remove-integration-confirm/define.ts';
import '../third-party-picker/define.ts';

// The section is in the page before this module. It is named here for bundlers: code that both need then stays in the
// file of the section. Otherwise most bundlers make a third file, and several small files compress worse than one.
export { IntegrationsSection } from './integrations-section.ts';

export { applyChange } from '../store/changes/apply-change.ts';
export { findChecked } from '../store/changes/find-checked.ts';
export { distinctlyNamed } from './rows/distinct-names.ts';
export { LongList } from './rows/long-list.ts';
export { RowMenu } from './menu/row-menu.ts';
export { Pausing } from './pausing/pausing.ts';
export { SectionDialogs } from './section-dialogs.ts';
