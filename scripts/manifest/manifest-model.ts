/** What is read of `custom-elements.json`. */
export interface Manifest {
  modules: Module[];
}

/** A module of the package. */
export interface Module {
  path: string;
  declarations: Declaration[];
}

/** A class that a module declares; an element where it has a tag. */
export interface Declaration {
  name: string;
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: ManifestEvent[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: CssProperty[];
}

/** Something with a name and a text that says what it is. */
export interface Described {
  name: string;
  description?: string;
}

/** An attribute, and the property that reflects or follows it. */
export interface Attribute extends Described {
  type?: { text: string };
  fieldName?: string;
}

/** A property or a method. */
export interface Member extends Described {
  kind: 'field' | 'method';
  privacy?: string;
  static?: boolean;
  type?: { text: string };
  default?: string;
  parameters?: { name: string; type?: { text: string } }[];
  return?: { type?: { text: string } };
}

/** An event, and the class of it. */
export interface ManifestEvent extends Described {
  type: { text: string };
}

/** A custom property of a style sheet. */
export interface CssProperty extends Described {
  default?: string;
}
