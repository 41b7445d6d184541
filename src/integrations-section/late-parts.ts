// What the section loads after its first paint: its dialogs, its long list, and what pauses. One module, so that they come with one request.
import '../cm-config-dialog/define.ts';
import '../integration-config-dialog/define.ts';
import '../remove-integration-confirm/define.ts';
import '../third-party-picker/define.ts';

export { dialogElements } from './dialog-elements.ts';
export { LongList } from './long-list.ts';
export { Pausing } from './pausing.ts';
