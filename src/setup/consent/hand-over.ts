import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { copyButton, copyStatus } from '../copy-button.ts';
import type { ConsentSession } from './consent-session.ts';

/** Offers the address to somebody else: to copy, or in an e-mail. Says, without announcing it, when it expires. */
export function handOver(
  localize: LocalizeController,
  consent: ConsentSession,
  link: string,
  application: string,
): TemplateResult {
  const { isCopied, setCopied, secondsLeft } = consent;
  return html`<div class="field hand-over">
    <p>${localize.term('handOverConsent')}</p>
    <label class="label" part="label" id="address-label" for="address">${localize.term('consentLink')}</label>
    <div class="input secret" part="input">
      <input class="mono" id="address" readonly aria-describedby="address-expiry" .value=${link} />
      ${copyButton(localize, { text: link, isCopied, describedBy: 'address-label', onCopied: setCopied })}
    </div>
    ${copyStatus(localize, isCopied)}
    <p class="muted" id="address-expiry">${localize.term('consentExpires', { time: localize.write.duration(secondsLeft) })}</p>
    <p>
      <a href=${mailAddress(localize, consent, link, application)} part="consent-link">${localize.term('mailConsent')}</a>
    </p>
  </div>`;
}

/** Returns the address of an e-mail to nobody in particular, with the link in it. */
function mailAddress(localize: LocalizeController, consent: ConsentSession, link: string, application: string): string {
  const time = new Intl.DateTimeFormat(localize.language, { dateStyle: 'long', timeStyle: 'short' });
  const until = time.format(consent.expiresAt);
  const subject = localize.term('consentMailSubject', { application });
  const text = localize.term('consentMailText', { application, until });
  return `mailto:?subject=${inAddress(subject)}&body=${inAddress(`${text}\r\n\r\n${link}\r\n`)}`;
}

/** Returns a text for the address of an e-mail, without what only turns the direction, or is no character. */
function inAddress(text: string): string {
  return encodeURIComponent(text.replaceAll(/[\u2066-\u2069]|\p{Surrogate}/gu, ''));
}
