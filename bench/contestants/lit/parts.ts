import type { TemplateResult } from 'lit';

/** A button of the section or the picker. */
export interface ButtonView {
  readonly label: string;
  readonly name?: string;
  readonly look?: string;
  readonly pressed?: boolean;
  readonly onClick?: () => void;
}

/** The tabs of the picker and what the selected one shows. */
export interface TabsView {
  readonly tabs: readonly { readonly kind: string; readonly label: string }[];
  readonly selected: string;
  readonly onSelect: (kind: string) => void;
  readonly panel: TemplateResult;
}

/** The picker around its content. */
export interface DialogView {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly content: TemplateResult;
  readonly footer: TemplateResult;
}

/** The controls of one component library, or native ones, for the same section. */
export interface Parts {
  readonly badge: (status: string, text: string) => TemplateResult;
  readonly button: (view: ButtonView) => TemplateResult;
  readonly onSwitch: (name: string) => TemplateResult;
  readonly search: (value: string, onInput: (value: string) => void) => TemplateResult;
  readonly tabs: (view: TabsView) => TemplateResult;
  readonly dialog: (view: DialogView) => TemplateResult;
}
