import { canDefine } from '../ui/host/define-element.ts';
import '../remove-integration-confirm/define.ts';
import { ThirdPartyPicker } from './third-party-picker.ts';

if (canDefine('third-party-picker', ThirdPartyPicker)) customElements.define('third-party-picker', ThirdPartyPicker);

declare global {
  interface HTMLElementTagNameMap {
    'third-party-picker': ThirdPartyPicker;
  }
}
