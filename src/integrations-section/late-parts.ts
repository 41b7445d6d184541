// What the section loads after its first paint: the dialogs that it opens, and what pauses. One module, so that they come with one request.
import '../cm-config-dialog/define.ts';
import '../integration-config-dialog/define.ts';
import '../remove-integration-confirm/define.ts';
import '../third-party-picker/define.ts';

export { Pausing } from './pausing.ts';
