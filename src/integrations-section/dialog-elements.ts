// The dialogs that the section opens, and its long list. One module, so that they come with one request.
import '../cm-config-dialog/define.ts';
import '../integration-config-dialog/define.ts';
import '../remove-integration-confirm/define.ts';
import '../third-party-picker/define.ts';

export { LongList } from './long-list.ts';
