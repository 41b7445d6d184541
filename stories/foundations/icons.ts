import { render, type TemplateResult } from 'lit';
import * as dialogIcons from '../../src/ui/icons/icons.ts';
import { NOTICE_ICONS } from '../../src/ui/icons/notice-icons.ts';

/** Every icon by its name in the sources, as markup. */
export function icons(): { name: string; markup: string }[] {
  const notices = Object.entries(NOTICE_ICONS).map(([kind, icon]) => [kind || 'info', icon] as const);
  const others = Object.entries(dialogIcons).map(([name, icon]) => [name.replace(/Icon$/, ''), icon] as const);
  return [...notices, ...others].map(([name, icon]) => ({ name, markup: markup(icon) }));
}

function markup(template: TemplateResult): string {
  const place = document.createElement('div');
  render(template, place);
  return place.innerHTML;
}
