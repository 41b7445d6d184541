// What the section loads after its first paint. One module, so that it comes with one request.
import '../cm-config-dialog/define.ts';
import '../integration-config-dialog/define.ts';
import '../remove-integration-confirm/define.ts';
import '../third-party-picker/define.ts';

export { distinctNames } from './distinct-names.ts';
export { LongList } from './long-list.ts';
export { Pausing } from './pausing.ts';
export { SectionDialogs } from './section-dialogs.ts';
