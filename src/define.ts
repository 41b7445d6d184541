import './cm-config-dialog/define.ts';
import './integration-config-dialog/define.ts';
import './integrations-context/define.ts';
import './integrations-section/define.ts';
import './remove-integration-confirm/define.ts';
import './third-party-picker/define.ts';
// Who loads all elements at once does not wait for the rest of the section either.
import './integrations-section/deferred.ts';
