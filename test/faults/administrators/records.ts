import type { SetupField } from './fields.ts';

/** What was typed into one field, over what. */
export interface Typed {
  label: string;
  field: SetupField | undefined;
  text: string;
  before: string;
}

/** A configuration that was saved. */
export interface Save {
  idempotencyKey: string;
  typed: Typed[];
  /** Whether the dialog said, when it was pressed, that somebody else had made a change. */
  wasTold: boolean;
  /** Whether it went to an integration in place of one that the other administrator had removed. */
  isReplacement: boolean;
}

/** A removal that was confirmed, of an integration as it was when this many changes had been made. */
export interface Removal {
  integrationId: string;
  changes: number;
  wasTold: boolean;
}
