import type { CSSResult, LitElement } from 'lit';
import manifest from '../custom-elements.json';

/** What a reader of the page may have set in the system. */
export interface Media {
  readonly contrast: boolean;
  readonly forcedColours: boolean;
  readonly reducedMotion: boolean;
}

const QUERIES: Readonly<Record<string, keyof Media>> = {
  '(prefers-contrast: more)': 'contrast',
  '(forced-colors: active)': 'forcedColours',
  '(prefers-reduced-motion: reduce)': 'reducedMotion',
};

/** What a browser does with colours that are forced, roughly: the style sheets of the elements do the rest. */
const FORCED = `
.base, .base *:not(.switch, .button, .logo, .logo *) {
  background-color: Canvas !important; color: CanvasText !important; border-color: CanvasText; box-shadow: none !important;
}
.button:not(.primary, [aria-disabled='true']) { background-color: ButtonFace !important; color: ButtonText !important; }
a { color: LinkText !important; }`;

const forced = new CSSStyleSheet();
const media = new Map<CSSMediaRule, keyof Media>();

/** Finds what depends on the system in the style sheets of all elements. Before the first of them is on the page. */
export function observeMedia(): void {
  const tags = manifest.modules.flatMap(({ declarations }) =>
    (declarations as { tagName?: string }[]).flatMap(({ tagName }) => tagName ?? []),
  );
  for (const tag of tags) {
    const { elementStyles } = customElements.get(tag) as unknown as typeof LitElement;
    for (const style of elementStyles) collect((style as CSSResult).styleSheet);
    elementStyles.push(forced);
  }
}

function collect(sheet: CSSStyleSheet | undefined): void {
  for (const rule of sheet?.cssRules ?? []) {
    const name = rule instanceof CSSMediaRule ? QUERIES[rule.conditionText] : undefined;
    if (name) media.set(rule as CSSMediaRule, name);
  }
}

/** Draws the elements as for somebody with these settings. What is not set stays as the system has it. */
export function emulate(settings: Media): void {
  forced.replaceSync(settings.forcedColours ? FORCED : '');
  for (const [rule, name] of media) {
    const query = Object.keys(QUERIES).find((text) => QUERIES[text] === name) ?? '';
    rule.media.mediaText = settings[name] ? 'all' : query;
  }
}
