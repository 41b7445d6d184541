// What the section loads after its first paint. One module, so that it comes with one request.
import '../cm-config-dialog/define.ts';
import '../integration-config-dialog/define.ts';
import '../remove-integration-confirm/define.ts';
import '../third-party-picker/define.ts';

// The section is in the page before this module, and is named here for bundlers: what a file and its late parts need together
// then stays in the file of the section. Otherwise most bundlers cut it off, and two files compress worse than one.
export { IntegrationsSection } from './integrations-section.ts';

export { distinctNames } from './rows/distinct-names.ts';
export { LongList } from './rows/long-list.ts';
export { Pausing } from './pausing/pausing.ts';
export { SectionDialogs } from './section-dialogs.ts';
