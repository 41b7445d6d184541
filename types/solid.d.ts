// Types the tags: name `integration-elements/types/solid` in `compilerOptions.types`.
import type { JSX } from 'solid-js';
import type { Elements } from './elements.js';

type Handlers<Events> = { [Type in keyof Events & string as `on:${Type}`]?: ((event: Events[Type]) => void) | undefined };

type Explicit<Properties, Attributes> = { [Name in keyof Properties & string as `prop:${Name}`]?: Properties[Name] } & {
  [Name in keyof Attributes & string as `attr:${Name}`]?: Attributes[Name];
};

type Tags = {
  [Tag in keyof Elements]: Omit<JSX.HTMLAttributes<Elements[Tag]['element']>, keyof Handlers<Elements[Tag]['events']>> &
    Elements[Tag]['attributes'] &
    Elements[Tag]['properties'] &
    Explicit<Elements[Tag]['properties'], Elements[Tag]['attributes']> &
    Handlers<Elements[Tag]['events']>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
