import type { IntegrationChange } from '../../model/integration-change.ts';
import { IntegrationsError } from '../../model/errors.ts';
import { withTimeout } from '../../with-timeout.ts';

/** In milliseconds: a stream that says nothing for so long is taken for dead. Servers say something every 15 s. */
const MAX_SILENCE_MS = 45_000;
/** How long a line, or the data of an event, may be, in UTF-16 code units. */
const MAX_LENGTH = 65_536;

/** What a stream of events says. */
export interface EventHandlers {
  /** Something has changed: one integration, or anything. A change is not checked yet. */
  onChange(change?: IntegrationChange): void;
  /** The server asks for a pause of so many milliseconds before the next connection. */
  onRetry(milliseconds: number): void;
  /** Everything up to the event with this identifier has come. Empty if that cannot be said any more. */
  onId(id: string): void;
}

/** Reads the events of a stream to its end, to too long a silence, or to an abort. */
export async function readEvents(response: Response, handlers: EventHandlers, signal: AbortSignal): Promise<void> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let type = '';
  let data = '';
  let id: string | undefined;
  const finish = (): void => {
    if (type === 'change') handlers.onChange();
    if (type === 'changed' || type === 'removed') handlers.onChange(changeOf(type, data.slice(0, MAX_LENGTH)));
    // Only now: an event that was cut off has to come again.
    if (id !== undefined) handlers.onId(id);
    [type, data, id] = ['', '', undefined];
  };
  try {
    for (;;) {
      const { done, value } = await withTimeout(MAX_SILENCE_MS, undefined, () => reader.read());
      if (done || signal.aborted) return;
      const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of [...lines, rest]) {
        if (line.length <= MAX_LENGTH) continue;
        // It would come again after the last identifier.
        handlers.onId('');
        throw new IntegrationsError('malformed');
      }
      for (const line of lines) {
        const [, name, text = ''] = /^(event|data|id|retry)(?:: ?(.*))?$/s.exec(line) ?? [];
        if (signal.aborted) return;
        if (line === '') finish();
        else if (name === 'event') type = text;
        else if (name === 'data' && data.length <= MAX_LENGTH) data += `${text}\n`;
        // Others cannot be sent back in a header.
        else if (name === 'id') id = /^[!-~]{1,200}$/.test(text) ? text : '';
        else if (name === 'retry' && /^\d{1,9}$/.test(text)) handlers.onRetry(Number(text));
      }
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** The change that an event tells. Undefined if its data cannot be read or was cut: then anything may have changed. */
function changeOf(type: string, data: string): IntegrationChange | undefined {
  try {
    return { ...(JSON.parse(data) as object), type } as IntegrationChange;
  } catch {
    return undefined;
  }
}
